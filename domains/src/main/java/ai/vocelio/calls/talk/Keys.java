package ai.vocelio.calls.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gathers pressed keys into what was typed: it ends with the hash key or with a pause. */
final class Keys {

    private static final Duration PAUSE = Duration.ofMillis(1500);
    private static final String END = "#";

    private final Clock clock;
    private final StringBuilder typed = new StringBuilder();
    private Instant lastAt = Instant.MIN;
    private boolean isEnded;

    Keys(Clock clock) {
        this.clock = clock;
    }

    void pressed(String key) {
        isEnded = key.equals(END);
        if (!isEnded) {
            typed.append(key);
        }
        lastAt = clock.instant();
    }

    Optional<String> typed() {
        boolean isReady = !typed.isEmpty() && (isEnded || lastAt.plus(PAUSE).isBefore(clock.instant()));
        if (!isReady) {
            return Optional.empty();
        }
        String all = typed.toString();
        typed.setLength(0);
        isEnded = false;
        return Optional.of(all);
    }
}
