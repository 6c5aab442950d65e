package ai.vocelio.calls.life;

import ai.vocelio.kernel.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which jobs a call needs, and when. They are kept in the transaction that needs them and survive a crash. */
@Component
class CallAgenda {

    static final String DIAL = "call-dial";
    static final String HANG_UP = "call-hang-up";
    static final String CHECK = "call-check";
    static final String TIME_LIMIT = "call-time-limit";

    /** When the carrier is first asked how a call goes on of which nothing was heard. */
    static final Duration FIRST_CHECK = Duration.ofSeconds(15);

    private final Jobs jobs;

    CallAgenda(@Lazy Jobs jobs) {
        this.jobs = jobs;
    }

    void dial(UUID callId, Instant now) {
        jobs.schedule(DIAL, callId, now);
    }

    void check(UUID callId, Instant now) {
        jobs.schedule(CHECK, callId, now.plus(FIRST_CHECK));
    }

    void timeLimit(UUID callId, Instant at) {
        jobs.schedule(TIME_LIMIT, callId, at);
    }

    void hangUp(UUID callId, Instant now) {
        jobs.schedule(HANG_UP, callId, now);
    }
}
