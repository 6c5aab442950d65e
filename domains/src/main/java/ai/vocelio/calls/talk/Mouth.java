package ai.vocelio.calls.talk;

import ai.vocelio.calls.Turn;
import ai.vocelio.calls.TurnLatency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the agent's words. Words are written down before they leave, because what has left can be heard: the first at
 * once, the following by clause, and never later than a quarter of a second.
 */
final class Mouth {

    private static final Pattern CLAUSE_END = Pattern.compile("[.!?;:,…\\n]\\s*$");
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final UUID callId;
    private final RelayLine line;
    private final TurnLog log;
    private final Clock clock;
    private final Script script;
    private final Deque<Utterance> unheard = new ArrayDeque<>();
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable Utterance current;
    private Instant waitingSince = Instant.MIN;
    private boolean areNewsTold;

    /** The conversation in which the agent's turns stand. */
    interface Script {

        /** The next place in the conversation. */
        int nextSequence();

        /** A turn was heard, whole or cut. */
        void ended(Turn turn);
    }

    Mouth(UUID callId, RelayLine line, TurnLog log, Clock clock, Script script) {
        this.callId = callId;
        this.line = line;
        this.log = log;
        this.clock = clock;
        this.script = script;
    }

    /** Adds words to the turn. @param latency asked for when the first words leave */
    void words(String words, Supplier<@Nullable TurnLatency> latency) {
        if (waiting.isEmpty()) {
            waitingSince = clock.instant();
        }
        waiting.append(words);
        boolean isFirst = current == null && !waiting.toString().isBlank();
        if (isFirst) {
            begin(latency);
        } else if (CLAUSE_END.matcher(waiting).find()) {
            flush(false);
        }
    }

    /** The turn is complete. */
    void finish() {
        if (current == null && waiting.toString().isBlank()) {
            waiting.setLength(0);
            return;
        }
        flush(true);
        current = null;
    }

    /** Says a whole turn. */
    void say(String words) {
        finish();
        words(words, () -> null);
        finish();
    }

    /** Lets words out that wait for the end of their clause for too long. */
    void tick() {
        if (current != null
                && !waiting.isEmpty()
                && waitingSince.plus(LONGEST_WAIT).isBefore(clock.instant())) {
            flush(false);
        }
        Utterance first = unheard.peekFirst();
        if (first != null && first.isSurelyOver(clock.instant(), areNewsTold)) {
            heard(unheard.removeFirst());
        }
    }

    void played(String words) {
        areNewsTold = true;
        Utterance first = unheard.peekFirst();
        if (first != null) {
            first.played(words);
            if (first.isPlayed()) {
                heard(unheard.removeFirst());
            }
        }
    }

    /** The voice fell silent: what is complete and was begun has been heard. */
    void fellSilent() {
        while (unheard.peekFirst() instanceof Utterance first
                && first.isComplete()
                && (first.wasPlayed() || !areNewsTold)) {
            heard(unheard.removeFirst());
        }
    }

    /** The person spoke without cutting anything short: all that was said has been heard. */
    void settle() {
        waiting.setLength(0);
        if (current != null) {
            line.say("", true);
            current = null;
        }
        unheard.forEach(this::heard);
        unheard.clear();
    }

    /** The person cut the agent short: the first turn under way keeps what was heard, later ones were not heard at all. */
    void interrupted(String heard) {
        waiting.setLength(0);
        current = null;
        Utterance first = unheard.pollFirst();
        if (first != null) {
            end(first.cut(heard, clock.instant()));
        }
        unheard.forEach(later -> end(later.cut("", clock.instant())));
        unheard.clear();
    }

    /** The line is gone: what was not reported as played was not heard, if there were such reports. */
    void lost() {
        waiting.setLength(0);
        current = null;
        unheard.forEach(each -> end(areNewsTold ? each.cut(clock.instant()) : each.cut(each.text(), clock.instant())));
        unheard.clear();
    }

    /** Whether everything has been heard. */
    boolean isQuiet() {
        return current == null && unheard.isEmpty();
    }

    /** The place of the turn that is being said. */
    @Nullable
    Integer sequence() {
        return current == null ? null : current.sequence;
    }

    private void begin(Supplier<@Nullable TurnLatency> latency) {
        Instant now = clock.instant();
        var utterance = new Utterance(callId, script.nextSequence(), now);
        utterance.add(waiting.toString(), now);
        log.add(utterance.growing());
        current = utterance;
        unheard.addLast(utterance);
        send(false);
        TurnLatency measured = latency.get();
        if (measured != null) {
            utterance.latency(measured);
        }
    }

    private void flush(boolean isLast) {
        Instant now = clock.instant();
        Utterance utterance = current;
        if (utterance == null) {
            begin(() -> null);
            flush(isLast);
            return;
        }
        if (!waiting.isEmpty()) {
            utterance.add(waiting.toString(), now);
            log.update(utterance.growing());
        }
        if (isLast) {
            utterance.complete(now);
        }
        if (isLast || !waiting.isEmpty()) {
            send(isLast);
        }
    }

    private void send(boolean isLast) {
        String words = waiting.toString();
        waiting.setLength(0);
        line.say(words, isLast);
    }

    private void heard(Utterance utterance) {
        end(utterance.heard(clock.instant()));
    }

    private void end(Turn turn) {
        log.update(turn);
        script.ended(turn);
    }
}
