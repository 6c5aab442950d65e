package ai.vocelio.calls.life;

import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.kernel.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a call that outlived its agent's longest time, when its conversation did not do so itself. */
@Component
class TimeLimitJob implements Job {

    private final CallLife life;

    TimeLimitJob(CallLife life) {
        this.life = life;
    }

    @Override
    public String name() {
        return CallAgenda.TIME_LIMIT;
    }

    @Override
    public void run(UUID callId) {
        life.hangUpSoon(callId, CallEnding.of(CallEndReason.MAX_DURATION, CallOutcome.UNCLEAR));
    }
}
