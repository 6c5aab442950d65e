package ai.vocelio.calls.life;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallAnsweredBy;
import ai.vocelio.calls.CallChanged;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.CallUserErrorCode;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a call's life. Each keeps the call to itself for one short transaction and tells what changed. */
@Component
public class CallLife {

    private static final int MOST_RECONNECTS = 3;

    private final CallRepository calls;
    private final CallAgenda agenda;
    private final OpenTurns turns;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallLife(
            CallRepository calls,
            CallAgenda agenda,
            OpenTurns turns,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.agenda = agenda;
        this.turns = turns;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    UUID newId() {
        return Ids.next(clock.instant());
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Call read(UUID id) {
        return calls.findById(id).orElseThrow().read();
    }

    Call begin(UUID id, CallDirection direction, CallEntity.Parties parties) {
        var call = new CallEntity(id, direction, parties, now());
        contacts.byPhone(call.farNumber()).ifPresent(contact -> call.isWith(contact.id()));
        if (direction == CallDirection.OUTBOUND) {
            agenda.dial(id, now());
        }
        agenda.check(id, now());
        return stored(call);
    }

    Optional<Call> hangUp(UUID id) {
        return calls.lock(id).map(call -> {
            if (call.status().isFinal()) {
                throw new Problem(Kind.CONFLICT, CallUserErrorCode.CALL_ENDED, "The call is over.", "callId");
            }
            CallEnding ending = call.isAnswered()
                    ? CallEnding.of(CallEndReason.MEMBER_HUNG_UP, CallOutcome.UNCLEAR)
                    : CallEnding.of(CallEndReason.CANCELED, CallOutcome.NOT_REACHED);
            if (call.isDialled()) {
                call.ending(ending);
                agenda.hangUp(id, now());
            } else {
                call.over(CallStatus.CANCELED, now(), null, ending);
            }
            return stored(call);
        });
    }

    /** The call was answered. */
    @Transactional
    public void answered(UUID id) {
        change(id, call -> call.answered(now()));
    }

    /** What answered. A machine is not talked to. */
    @Transactional
    public void answeredBy(UUID id, CallAnsweredBy who) {
        change(id, call -> {
            boolean isNew = call.answeredBy(who);
            if (isNew && who.isMachine()) {
                call.ending(CallEnding.of(CallEndReason.VOICEMAIL, CallOutcome.NOT_REACHED));
                agenda.hangUp(id, now());
            }
            return isNew;
        });
    }

    /** Why the call is about to end; the first reason stays. It is final when the carrier says so. */
    @Transactional
    public void ending(UUID id, CallEnding ending) {
        change(id, call -> call.ending(ending));
    }

    /** Ends the call at the carrier, in the background. */
    @Transactional
    public void hangUpSoon(UUID id, CallEnding ending) {
        change(id, call -> {
            if (!call.status().isFinal()) {
                agenda.hangUp(id, now());
            }
            return call.ending(ending);
        });
    }

    /** The person is on the way to another number. */
    @Transactional
    public void transferring(UUID id) {
        change(id, CallEntity::transferring);
    }

    /** Whether a lost conversation may be taken up again; counts it. */
    @Transactional
    public boolean reconnect(UUID id) {
        return change(id, call -> {
                    boolean isAllowed = !call.status().isFinal()
                            && !call.isEnding()
                            && call.status() == CallStatus.IN_PROGRESS
                            && call.reconnects() < MOST_RECONNECTS;
                    if (isAllowed) {
                        call.reconnected();
                    }
                    return isAllowed;
                })
                .isPresent();
    }

    /** The call is over. */
    @Transactional
    public void over(UUID id, CallStatus last, @Nullable Duration duration, CallEnding otherwise) {
        change(id, call -> call.over(last, now(), duration, otherwise));
    }

    /** Changes a call, if it is there, and tells those who listen when the change reports true. */
    Optional<Call> change(UUID id, Predicate<CallEntity> change) {
        return calls.lock(id).filter(change).map(this::stored);
    }

    private Call stored(CallEntity entity) {
        Call call = calls.saveAndFlush(entity).read();
        if (call.status().isFinal()) {
            turns.close(call.id(), now());
            events.publishEvent(call.ended(Tenant.required()));
        }
        events.publishEvent(
                new CallChanged(Tenant.required(), call.id(), call.agentId(), call.status(), call.version()));
        return call;
    }
}
