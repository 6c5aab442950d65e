package ai.vocelio.calls.life;

import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the carrier's news of calls. The same news twice changes nothing, old news fills at most a time that is missing,
 * and a final state stays.
 */
@Component
public class CarrierDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierDesk.class);

    private final CallLife life;
    private final JdbcClient jdbc;

    CarrierDesk(CallLife life, JdbcClient jdbc) {
        this.life = life;
        this.jdbc = jdbc;
    }

    /** Takes news of one of the organization's calls; news of no such call is nothing. */
    @Transactional
    public void hear(UUID callId, CarrierNews news) {
        life.change(callId, call -> isOfThisCall(call, news) && isFirstTime(callId, news.key()) && apply(call, news));
    }

    /** Whether this is heard for the first time; remembers it. */
    @Transactional
    public boolean isFirstTime(UUID callId, String key) {
        return jdbc.sql("""
                        insert into carrier_event (organization_id, call_id, event_key, received_at)
                        select organization_id, id, :key, :now from call
                        where organization_id = :organization and id = :call
                        on conflict do nothing""")
                        .param("key", key)
                        .param("now", Timestamp.from(life.now()))
                        .param("organization", Tenant.required())
                        .param("call", callId)
                        .update()
                == 1;
    }

    private static boolean isOfThisCall(CallEntity call, CarrierNews news) {
        String sid = call.carrierSid();
        if (sid == null || sid.equals(news.sid())) {
            return true;
        }
        LOG.warn("Call {} is {} at the carrier; news of {} is not taken", call.id(), sid, news.sid());
        return false;
    }

    private boolean apply(CallEntity call, CarrierNews news) {
        boolean isBound = call.bind(news.sid());
        boolean isLatest = news.sequence() < 0 || call.isNews(news.sequence());
        boolean isChanged = switch (news.state()) {
            case QUEUED -> false;
            case RINGING -> call.ringing(news.at());
            case IN_PROGRESS -> call.answered(news.at());
            case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED ->
                isLatest && call.over(news.state().status(), news.at(), news.duration(), ending(call, news));
        };
        return isChanged || isBound;
    }

    private CallEnding ending(CallEntity call, CarrierNews news) {
        return switch (news.state()) {
            case QUEUED, RINGING, IN_PROGRESS, COMPLETED -> completion(call);
            case BUSY -> CallEnding.of(CallEndReason.BUSY, CallOutcome.NOT_REACHED);
            case NO_ANSWER -> CallEnding.of(CallEndReason.NO_ANSWER, CallOutcome.NOT_REACHED);
            case CANCELED -> CallEnding.of(CallEndReason.CANCELED, CallOutcome.NOT_REACHED);
            case FAILED -> failure(news.sipCode());
        };
    }

    private CallEnding completion(CallEntity call) {
        if (call.status() == CallStatus.TRANSFERRING) {
            return CallEnding.of(CallEndReason.TRANSFERRED, CallOutcome.TRANSFERRED);
        }
        return hasPulse(call) ? CheckJob.lost() : CallEnding.of(CallEndReason.PERSON_HUNG_UP, CallOutcome.UNCLEAR);
    }

    /** A conversation that ended in order has taken its pulse away: this one was killed or broke. */
    private boolean hasPulse(CallEntity call) {
        return jdbc.sql("""
                        select exists (select 1 from call_pulse
                        where organization_id = current_organization() and call_id = ?)""").param(call.id()).query(Boolean.class).single();
    }

    /** SIP answers (RFC 3261, 21): what the far end or the network made of the call. */
    private static CallEnding failure(int sipCode) {
        return switch (sipCode) {
            case 401, 402, 403, 407 ->
                CallEnding.fault(
                        CallEndReason.CARRIER_FAULT,
                        CallFailureCode.CARRIER_REFUSED,
                        "The network refused the call (SIP " + sipCode + ").");
            case 404, 410, 484, 604 ->
                CallEnding.fault(
                        CallEndReason.CARRIER_FAULT,
                        CallFailureCode.DESTINATION_UNREACHABLE,
                        "There is no such number (SIP " + sipCode + ").");
            default ->
                CallEnding.fault(
                        CallEndReason.CARRIER_FAULT,
                        CallFailureCode.DESTINATION_UNREACHABLE,
                        "The far end could not be reached" + (sipCode > 0 ? " (SIP " + sipCode + ")." : "."));
        };
    }
}
