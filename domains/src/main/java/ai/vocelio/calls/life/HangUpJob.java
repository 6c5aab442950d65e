package ai.vocelio.calls.life;

import ai.vocelio.calls.carrier.Carrier;
import ai.vocelio.calls.carrier.CarrierProblem;
import ai.vocelio.kernel.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a call at the carrier. The carrier's news then makes it final, or the check does. */
@Component
class HangUpJob implements Job {

    private final CallLook look;
    private final Carrier carrier;

    HangUpJob(CallLook look, Carrier carrier) {
        this.look = look;
        this.carrier = carrier;
    }

    @Override
    public String name() {
        return CallAgenda.HANG_UP;
    }

    @Override
    public void run(UUID callId) {
        look.at(callId).filter(seen -> !seen.status().isFinal()).ifPresent(this::hangUp);
    }

    private void hangUp(CallLook.Seen seen) {
        if (seen.sid() == null) {
            throw new IllegalStateException("The carrier's id of call " + seen.id() + " is not known yet");
        }
        try {
            carrier.hangUp(seen.sid());
        } catch (CarrierProblem problem) {
            if (problem.isPassing()) {
                throw problem;
            }
        }
    }
}
