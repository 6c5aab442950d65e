package ai.vocelio.bff.calls;

import ai.vocelio.bff.live.Feed;
import ai.vocelio.bff.live.Glance;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a call, in order. A turn comes again as it grows. The last event is that of a final call whose turns
 * are final too; the carrier may tell the end before the conversation has written its last words.
 */
class TranscriptFeed implements Feed<Integer, CallTranscriptEvent> {

    /** More turns than four hours of talk have. */
    private static final int MOST = 20_000;

    /** How long a final call may keep us waiting for the end of its last turn. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private static final Duration NEXT_WORDS = Duration.ofHours(1);

    private final Calls calls;
    private final CallTurns turns;
    private final Clock clock;
    private final UUID callId;
    private final int afterSequence;
    private final Set<Integer> unfinished = new TreeSet<>();
    private int told;
    private @Nullable CallStatus status;

    TranscriptFeed(Calls calls, CallTurns turns, Clock clock, UUID callId, int afterSequence) {
        this.calls = calls;
        this.turns = turns;
        this.clock = clock;
        this.callId = callId;
        this.afterSequence = afterSequence;
        this.told = afterSequence;
    }

    /** The status is read before the turns: when it is final, all turns are there. */
    @Override
    public CallTranscriptEvent snapshot(Glance glance) {
        CallStatus now = status(glance);
        return event(true, after(afterSequence, glance), now);
    }

    @Override
    public Optional<CallTranscriptEvent> changes(Set<Integer> sequences, Glance glance) {
        boolean isWaitOver = sequences.isEmpty() && isOver();
        CallStatus before = status;
        CallStatus now = status(glance);
        List<Turn> changed = now.isFinal() ? whatIsLeft(sequences, glance) : spoken(sequences, glance);
        if (changed.isEmpty() && now == before && !isWaitOver) {
            return Optional.empty();
        }
        CallTranscriptEvent event = event(false, changed, now);
        if (isWaitOver) {
            unfinished.clear();
        }
        return Optional.of(event);
    }

    @Override
    public Duration patience() {
        return isOver() ? LAST_WORDS : NEXT_WORDS;
    }

    @Override
    public boolean isLast(CallTranscriptEvent event) {
        return event.status().isFinal() && unfinished.isEmpty();
    }

    private boolean isOver() {
        return status != null && status.isFinal();
    }

    private List<Turn> spoken(Set<Integer> sequences, Glance glance) {
        List<Integer> wanted =
                sequences.stream().filter(sequence -> sequence > afterSequence).toList();
        return glance.at(wanted, () -> turns.bySequences(callId, wanted));
    }

    private List<Turn> after(int sequence, Glance glance) {
        return glance.at(sequence, () -> turns.after(callId, sequence, MOST));
    }

    /** At the end nothing may be missed: also turns whose news has not come yet. */
    private List<Turn> whatIsLeft(Set<Integer> sequences, Glance glance) {
        Set<Integer> wanted = new TreeSet<>(sequences);
        wanted.addAll(unfinished);
        List<Turn> left = new ArrayList<>(spoken(wanted, glance));
        int last = left.isEmpty() ? told : Math.max(told, left.getLast().sequence());
        left.addAll(after(last, glance));
        return left;
    }

    private CallStatus status(Glance glance) {
        return glance.at("status", () -> calls.find(callId).orElseThrow().status());
    }

    private CallTranscriptEvent event(boolean isSnapshot, List<Turn> changed, CallStatus now) {
        status = now;
        for (Turn turn : changed) {
            told = Math.max(told, turn.sequence());
            if (turn.isFinal()) {
                unfinished.remove(turn.sequence());
            } else {
                unfinished.add(turn.sequence());
            }
        }
        return new CallTranscriptEvent(isSnapshot, changed, now, clock.instant());
    }
}
