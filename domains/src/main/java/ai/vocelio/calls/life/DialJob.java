package ai.vocelio.calls.life;

import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.Carrier;
import ai.vocelio.calls.carrier.CarrierCall;
import ai.vocelio.calls.carrier.CarrierProblem;
import ai.vocelio.calls.carrier.DialOrder;
import ai.vocelio.kernel.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Dials a call once. That it was begun is committed before the carrier is asked, so a second run first looks the call up
 * at the carrier and dials only when none is there. The carrier keeps nothing of ours with a call that would tell two
 * calls between the same numbers apart: only its callbacks name ours, so such a call waits for them.
 */
@Component
class DialJob implements Job {

    /** After this time nobody waits for the call any more. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dialling dialling;
    private final CallLife life;
    private final Carrier carrier;

    DialJob(Dialling dialling, CallLife life, Carrier carrier) {
        this.dialling = dialling;
        this.life = life;
        this.carrier = carrier;
    }

    @Override
    public String name() {
        return CallAgenda.DIAL;
    }

    @Override
    public void run(UUID callId) {
        Optional<Dialling.Attempt> attempt = dialling.begin(callId);
        attempt.ifPresent(begun -> {
            try {
                dialling.bound(callId, found(begun).orElseGet(() -> carrier.place(begun.order())));
            } catch (CarrierProblem problem) {
                failed(begun, problem);
            }
        });
    }

    private Optional<String> found(Dialling.Attempt attempt) {
        Instant earlier = attempt.earlierStart();
        if (earlier == null) {
            return Optional.empty();
        }
        DialOrder order = attempt.order();
        Optional<String> unclaimed = carrier.recent(order.from(), order.to(), earlier).stream()
                .map(CarrierCall::sid)
                .filter(dialling::isNobodys)
                .findFirst();
        if (unclaimed.isPresent() && dialling.hasRival(order)) {
            throw new CarrierProblem(
                    CallFailureCode.CARRIER_UNREACHABLE,
                    "Two calls between the same numbers were under way and the carrier did not tell which one it made.");
        }
        return unclaimed;
    }

    private void failed(Dialling.Attempt attempt, CarrierProblem problem) {
        boolean isWorthAnotherTry =
                problem.isPassing() && life.now().isBefore(attempt.queuedAt().plus(PATIENCE));
        if (isWorthAnotherTry) {
            throw problem;
        }
        var ending = CallEnding.fault(CallEndReason.CARRIER_FAULT, problem.code(), problem.sentence());
        life.over(attempt.order().callId(), CallStatus.FAILED, null, ending);
    }

    @Override
    public int maxTries() {
        return 20;
    }
}
