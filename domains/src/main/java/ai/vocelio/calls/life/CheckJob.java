package ai.vocelio.calls.life;

import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.CallAddresses;
import ai.vocelio.calls.carrier.Carrier;
import ai.vocelio.calls.carrier.CarrierCall;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierProblem;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.kernel.Job;
import ai.vocelio.kernel.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the carrier again and again how a call goes on, until it is final: callbacks may be lost, and so may the socket of
 * a conversation when this platform is killed.
 */
@Component
class CheckJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(CheckJob.class);
    private static final Duration SILENT_SOCKET = Duration.ofSeconds(25);
    private static final Duration DIAL_GIVEN_UP = Duration.ofMinutes(3);

    private final CallLook look;
    private final CallLife life;
    private final CarrierDesk desk;
    private final Carrier carrier;
    private final CallAddresses addresses;

    CheckJob(CallLook look, CallLife life, CarrierDesk desk, Carrier carrier, CallAddresses addresses) {
        this.look = look;
        this.life = life;
        this.desk = desk;
        this.carrier = carrier;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return CallAgenda.CHECK;
    }

    @Override
    public void run(UUID callId) {
        try {
            open(callId).ifPresent(this::check);
        } catch (CarrierProblem problem) {
            LOG.info("Call {} cannot be checked now: {}", callId, problem.sentence());
        }
    }

    @Override
    public Optional<Instant> again(UUID callId) {
        return open(callId).map(this::nextLook);
    }

    @Override
    public int maxTries() {
        return Integer.MAX_VALUE;
    }

    private Optional<CallLook.Seen> open(UUID callId) {
        return look.at(callId).filter(seen -> !seen.status().isFinal());
    }

    /** A conversation that gives signs of life is looked at when it may have fallen silent. */
    private Instant nextLook(CallLook.Seen seen) {
        Instant soon = life.now().plus(CallAgenda.FIRST_CHECK);
        if (seen.status() != CallStatus.IN_PROGRESS || seen.pulseAt() == null) {
            return soon;
        }
        Instant silent = lastSign(seen).plus(SILENT_SOCKET);
        return silent.isAfter(life.now()) ? silent : soon;
    }

    private void check(CallLook.Seen seen) {
        if (seen.sid() == null) {
            giveUpDialling(seen);
            return;
        }
        if (seen.status() == CallStatus.IN_PROGRESS && seen.pulseAt() != null && !isSilent(seen)) {
            return;
        }
        Optional<CarrierCall> known = carrier.fetch(seen.sid());
        if (known.isEmpty()) {
            fail(seen, CallFailureCode.CARRIER_REFUSED, "The carrier does not know the call any more.");
            return;
        }
        CarrierCall call = known.get();
        if (call.state() == CarrierState.COMPLETED && seen.answeredAt() == null) {
            // somebody answered, and this platform was not there to be asked what to do with them
            life.ending(seen.id(), lost());
        }
        desk.hear(seen.id(), news(call));
        if (call.answeredBy() != null) {
            life.answeredBy(seen.id(), call.answeredBy());
        }
        open(seen.id()).filter(this::isSilent).ifPresent(this::revive);
    }

    private CarrierNews news(CarrierCall call) {
        Instant at = call.state().status().isFinal() ? call.endedAt() : call.startedAt();
        String key = "check/" + call.state();
        return new CarrierNews(key, call.sid(), -1, call.state(), at == null ? life.now() : at, call.duration(), 0);
    }

    private boolean isSilent(CallLook.Seen seen) {
        return seen.status() == CallStatus.IN_PROGRESS
                && seen.answeredAt() != null
                && !lastSign(seen).plus(SILENT_SOCKET).isAfter(life.now());
    }

    private Instant lastSign(CallLook.Seen seen) {
        return Stream.of(seen.answeredAt(), seen.pulseAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(life::now);
    }

    /** The person is on the line and nobody talks: takes the conversation up again, or ends the call. */
    private void revive(CallLook.Seen seen) {
        String sid = seen.sid();
        if (sid != null && life.reconnect(seen.id())) {
            carrier.redirect(sid, addresses.answer(Tenant.required(), seen.id()));
        } else {
            life.hangUpSoon(seen.id(), lost());
        }
    }

    static CallEnding lost() {
        return new CallEnding(
                CallEndReason.PLATFORM_FAULT,
                CallOutcome.UNCLEAR,
                new CallFailure(CallFailureCode.CONVERSATION_LOST, "The connection to the conversation broke."));
    }

    private void giveUpDialling(CallLook.Seen seen) {
        if (seen.queuedAt().plus(DIAL_GIVEN_UP).isBefore(life.now())) {
            fail(seen, CallFailureCode.CARRIER_UNREACHABLE, "The carrier could not be reached in time.");
        }
    }

    private void fail(CallLook.Seen seen, CallFailureCode code, String sentence) {
        CallOutcome outcome = seen.answeredAt() == null ? CallOutcome.NOT_REACHED : CallOutcome.UNCLEAR;
        var ending = new CallEnding(CallEndReason.CARRIER_FAULT, outcome, new CallFailure(code, sentence));
        life.over(seen.id(), CallStatus.FAILED, null, ending);
    }
}
