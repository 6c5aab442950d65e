package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.CallAnsweredBy;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.calls.life.CallLife;
import ai.vocelio.calls.life.CarrierDesk;
import ai.vocelio.calls.talk.Talks;
import ai.vocelio.kernel.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the carrier's news to the call, and to the talk that may still be going on. */
@Component
class NewsDesk {

    private static final Logger LOG = LoggerFactory.getLogger(NewsDesk.class);

    private final CarrierDesk desk;
    private final CallLife life;
    private final Talks talks;
    private final Calls calls;

    NewsDesk(CarrierDesk desk, CallLife life, Talks talks, Calls calls) {
        this.calls = calls;
        this.desk = desk;
        this.life = life;
        this.talks = talks;
    }

    /** The carrier's own id of the call, told by its first request about it. */
    void bind(UUID callId, String sid, Instant now) {
        if (!sid.isEmpty()) {
            desk.hear(callId, new CarrierNews("answer/" + sid, sid, -1, CarrierState.IN_PROGRESS, now, null, 0));
        }
    }

    /**
     * The end of a call waits for its talk: the last words are written before the call is final, and what the model makes
     * of them still counts. The carrier does not wait with it; should this process die, the check closes the call.
     */
    void hear(UUID callId, CarrierNews news) {
        if (news.state() != CarrierState.COMPLETED || !talks.isGoingOn(callId)) {
            desk.hear(callId, news);
            return;
        }
        UUID organization = Tenant.required();
        Thread.ofVirtual().name("last-word-" + callId).start(() -> Tenant.as(organization, () -> close(callId, news)));
    }

    /**
     * The person hung up in the conversation. Of a call that we placed the carrier tells the end by a callback, with its
     * duration; of one that came in this is the only news.
     */
    void hungUp(UUID callId, CarrierNews news) {
        calls.find(callId)
                .filter(call -> call.direction() == CallDirection.INBOUND)
                .ifPresent(call -> hear(callId, news));
    }

    void answeredBy(UUID callId, CallAnsweredBy who) {
        life.answeredBy(callId, who);
        if (who.isMachine()) {
            talks.hush(callId);
        }
    }

    private void close(UUID callId, CarrierNews news) {
        try {
            talks.lastWord(callId)
                    .ifPresent(outcome -> life.ending(callId, CallEnding.of(CallEndReason.PERSON_HUNG_UP, outcome)));
            desk.hear(callId, news);
        } catch (RuntimeException e) {
            LOG.warn("The end of call {} could not be written down; it is asked for again", callId, e);
        }
    }
}
