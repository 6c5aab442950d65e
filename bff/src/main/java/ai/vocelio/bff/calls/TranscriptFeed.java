package ai.vocelio.bff.calls;

import ai.vocelio.bff.live.Feed;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.Turn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said in a call, in order. A turn comes again as it grows; the last event is the one of a final call. */
class TranscriptFeed implements Feed<Integer, CallTranscriptEvent> {

    /** More turns than four hours of talk have. */
    private static final int MOST = 20_000;

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
    public CallTranscriptEvent snapshot() {
        CallStatus now = status();
        return event(true, turns.after(callId, afterSequence, MOST), now);
    }

    @Override
    public Optional<CallTranscriptEvent> changes(Set<Integer> sequences) {
        CallStatus now = status();
        Set<Integer> wanted = new TreeSet<>(sequences);
        if (now.isFinal()) {
            wanted.addAll(unfinished);
        }
        wanted.removeIf(sequence -> sequence <= afterSequence);
        List<Turn> changed = new ArrayList<>(turns.bySequences(callId, wanted));
        if (now.isFinal()) {
            int last =
                    changed.isEmpty() ? told : Math.max(told, changed.getLast().sequence());
            changed.addAll(turns.after(callId, last, MOST));
        }
        return changed.isEmpty() && now == status ? Optional.empty() : Optional.of(event(false, changed, now));
    }

    @Override
    public boolean isLast(CallTranscriptEvent event) {
        return event.status().isFinal();
    }

    private CallStatus status() {
        return calls.find(callId).orElseThrow().status();
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
