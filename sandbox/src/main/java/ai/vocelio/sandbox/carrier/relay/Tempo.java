package ai.vocelio.sandbox.carrier.relay;

import java.time.Duration;

/**
 * Simulated time against real time.
 *
 * @param speed how many simulated seconds pass in a real one; 1 = real time
 */
public record Tempo(double speed) {
    /** The speed of voices, the agent's and people's: about 180 English words a minute. */
    static final double CHARACTERS_PER_SECOND = 15;

    /** What the other side needs to think does not shrink with our clock: patience never falls below this. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(4);

    public Tempo {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("VOCELIO_SANDBOX_SPEED must be above 0, not " + speed);
        }
    }

    /** The real time that this much simulated time takes. */
    public Duration real(Duration simulated) {
        return Duration.ofNanos((long) (simulated.toNanos() / speed));
    }

    /** The simulated time that passes in this much real time. */
    public Duration simulated(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() * speed));
    }

    /** Waits; an interrupt means that the call was changed from outside. */
    public void pause(Duration simulated) throws InterruptedException {
        Thread.sleep(real(simulated));
    }

    /** Real time to wait for the other side before giving up on it. */
    Duration patience(Duration simulated) {
        Duration least = LEAST_PATIENCE.compareTo(simulated) < 0 ? LEAST_PATIENCE : simulated;
        return real(simulated).compareTo(least) < 0 ? least : real(simulated);
    }

    /** Simulated time in which this many characters are spoken. */
    public static Duration spoken(int characters) {
        return Duration.ofNanos((long) (characters / CHARACTERS_PER_SECOND * 1e9));
    }
}
