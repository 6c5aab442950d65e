package ai.vocelio.calls.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Watches how long nobody has said anything. */
final class Silence {

    /** Somebody whose voice was reported and never reported to end is not waited for longer than this. */
    private static final Duration LONGEST_SPEECH = Duration.ofMinutes(1);

    private final Duration patience;
    private final Clock clock;
    private Instant since;
    private boolean isPersonSounding;
    private boolean isAsked;

    Silence(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** The person gave a sign. */
    void broken() {
        since = clock.instant();
        isAsked = false;
    }

    /** The agent speaks or thinks. */
    void sound() {
        since = clock.instant();
    }

    void personSounds(boolean isOn) {
        isPersonSounding = isOn;
        broken();
    }

    void asked() {
        isAsked = true;
        since = clock.instant();
    }

    boolean wasAsked() {
        return isAsked;
    }

    boolean isTooLong() {
        Duration most = isPersonSounding ? LONGEST_SPEECH : patience;
        return since.plus(most).isBefore(clock.instant());
    }
}
