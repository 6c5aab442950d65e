package ai.vocelio.calls.talk;

import ai.vocelio.calls.Speaker;
import ai.vocelio.calls.Turn;
import ai.vocelio.calls.TurnLatency;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A turn of the agent on its way to the person's ear. */
final class Utterance {

    /** A slow voice; who waits for longer than this has missed the news that it was played. */
    private static final Duration SLOW_CHARACTER = Duration.ofMillis(150);

    private static final Duration QUICK_CHARACTER = Duration.ofMillis(70);
    private static final Duration GRACE = Duration.ofSeconds(3);

    final int sequence;
    private final UUID callId;
    private final Instant startedAt;
    private final StringBuilder sent = new StringBuilder();
    private int played;
    private boolean isComplete;
    private @Nullable TurnLatency latency;
    private Instant lastSentAt;

    Utterance(UUID callId, int sequence, Instant now) {
        this.callId = callId;
        this.sequence = sequence;
        this.startedAt = now;
        this.lastSentAt = now;
    }

    String text() {
        return sent.toString();
    }

    boolean isComplete() {
        return isComplete;
    }

    boolean isBegun() {
        return !sent.isEmpty();
    }

    void add(String words, Instant now) {
        sent.append(words);
        lastSentAt = now;
    }

    void complete(Instant now) {
        isComplete = true;
        lastSentAt = now;
    }

    void latency(TurnLatency measured) {
        latency = measured;
    }

    void played(String words) {
        played = Math.min(sent.length(), played + words.length());
    }

    boolean wasPlayed() {
        return played > 0;
    }

    boolean isPlayed() {
        return isComplete && played >= sent.length();
    }

    /** Whether it must have been heard by now, although nobody said so. */
    boolean isSurelyOver(Instant now, boolean areNewsTold) {
        Duration perCharacter = areNewsTold ? SLOW_CHARACTER : QUICK_CHARACTER;
        Duration most = perCharacter.multipliedBy(sent.length() - (long) played);
        return isComplete
                && lastSentAt
                        .plus(most)
                        .plus(areNewsTold ? GRACE : Duration.ZERO)
                        .isBefore(now);
    }

    Turn growing() {
        return turn(text(), false, false, null);
    }

    Turn heard(Instant now) {
        return turn(text(), false, true, now);
    }

    Turn cut(String heard, Instant now) {
        return turn(heard, true, true, now);
    }

    /** As far as it is known to have been played. */
    Turn cut(Instant now) {
        return cut(sent.substring(0, played).strip(), now);
    }

    private Turn turn(String text, boolean isInterrupted, boolean isFinal, @Nullable Instant endedAt) {
        return new Turn(callId, sequence, Speaker.AGENT, text, isInterrupted, isFinal, startedAt, endedAt, latency);
    }
}
