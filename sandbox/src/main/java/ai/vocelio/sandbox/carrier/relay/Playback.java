package ai.vocelio.sandbox.carrier.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Plays the agent's tokens in time, in order, and knows to the word what was heard. */
final class Playback {
    private final Agenda agenda;
    private final Listener listener;
    private final Deque<Utterance> queue = new ArrayDeque<>();
    private int turns;
    private int stopAtWord;
    private boolean discarding;
    private Agenda.@Nullable Task running;
    private int runFrom;
    private long runSince;
    private int runTo;

    /** What the session does about playback. */
    interface Listener {
        /** Returns the word after which playback calls {@link #wordReached}, or 0. */
        int started(Utterance utterance);

        void clausePlayed(String text);

        void wordReached(Utterance utterance);

        void finished(Utterance utterance, boolean idle);
    }

    Playback(Agenda agenda, Listener listener) {
        this.agenda = agenda;
        this.listener = listener;
    }

    boolean isPlaying() {
        return running != null;
    }

    boolean isIdle() {
        return queue.isEmpty();
    }

    @Nullable
    Utterance current() {
        return queue.peekFirst();
    }

    /** Takes a token; false when it belongs to a talk cycle that was interrupted. */
    boolean add(String token, boolean last, boolean interruptible, boolean preemptible) {
        if (discarding) {
            discarding = !last;
            return false;
        }
        Utterance tail = queue.peekLast();
        if (tail == null || tail.complete) {
            preempt();
            tail = new Utterance(++turns);
            queue.addLast(tail);
        }
        tail.append(token);
        tail.interruptible &= interruptible;
        tail.preemptible |= preemptible;
        tail.complete = last;
        if (last && tail.isBlank() && (running == null || queue.peekFirst() != tail)) {
            queue.removeLast(); // an end without words is no turn
        }
        resume();
        return true;
    }

    /** The person's words are complete: what comes now is an answer to them. */
    void newTurn() {
        discarding = false;
    }

    /** Stops at a word boundary and forgets all that was still to be said. */
    @Nullable
    Utterance cut() {
        Utterance current = queue.peekFirst();
        if (current == null) {
            return null;
        }
        settle();
        current.played = current.wordBoundary(current.played);
        Utterance tail = queue.getLast();
        discarding = !tail.complete;
        current.interrupted = true;
        queue.clear();
        stopAtWord = 0;
        return current;
    }

    private void preempt() {
        Utterance current = queue.peekFirst();
        if (current != null && current.preemptible) {
            cut();
            discarding = false;
            listener.finished(current, false);
        }
    }

    private void resume() {
        Utterance current = queue.peekFirst();
        if (current == null || running != null) {
            return;
        }
        if (current.played == 0 && current.startedAt == 0 && !current.isExhausted()) {
            current.startedAt = agenda.now();
            stopAtWord = listener.started(current);
        }
        if (current.isExhausted()) {
            exhausted(current);
            return;
        }
        runFrom = current.played;
        runSince = agenda.now();
        runTo = nextStop(current);
        Duration length = Tempo.spoken(runTo - runFrom);
        running = agenda.after(length, () -> arrived(current));
    }

    private int nextStop(Utterance current) {
        int stop = current.nextStop();
        int word = stopAtWord == 0 ? -1 : current.endOfWord(stopAtWord);
        return word >= current.played ? Math.min(stop, word) : stop;
    }

    private void arrived(Utterance current) {
        running = null;
        current.played = runTo;
        if (stopAtWord > 0 && current.endOfWord(stopAtWord) == runTo) {
            stopAtWord = 0;
            listener.wordReached(current);
            if (queue.peekFirst() != current) {
                return;
            }
        }
        if (current.isAtClauseEnd()) {
            listener.clausePlayed(current.news());
        }
        resume();
    }

    private void exhausted(Utterance current) {
        if (!current.complete) {
            return;
        }
        queue.removeFirst();
        listener.clausePlayed(current.news());
        listener.finished(current, queue.isEmpty());
        resume();
    }

    /** Counts what has been played so far and stops the clock. */
    private void settle() {
        if (running == null) {
            return;
        }
        agenda.cancel(running);
        running = null;
        Utterance current = queue.getFirst();
        double seconds = agenda.since(runSince).toNanos() / 1e9;
        int spoken = (int) Math.floor(seconds * Tempo.CHARACTERS_PER_SECOND);
        current.played = Math.min(runTo, runFrom + spoken);
    }
}
