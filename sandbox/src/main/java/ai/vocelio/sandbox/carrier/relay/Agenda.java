package ai.vocelio.sandbox.carrier.relay;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What one session has still to do, and when. All of a session runs in one thread, so nothing here is locked; a
 * task runs at its due time even when the machine is late, so that simulated time never depends on the load.
 */
final class Agenda {
    private final Tempo tempo;
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
    private long now = System.nanoTime();
    private long order;

    /** Something to do at a moment of {@link System#nanoTime()}. */
    record Task(long due, long order, Runnable work) {}

    Agenda(Tempo tempo) {
        this.tempo = tempo;
    }

    /** The session's own present, in real nanoseconds. */
    long now() {
        return now;
    }

    /** Simulated time since an earlier {@link #now()}. */
    Duration since(long earlier) {
        return tempo.simulated(Duration.ofNanos(now - earlier));
    }

    Task after(Duration simulated, Runnable work) {
        return afterReal(tempo.real(simulated), work);
    }

    Task afterReal(Duration real, Runnable work) {
        var task = new Task(now + real.toNanos(), order++, work);
        tasks.add(task);
        return task;
    }

    void cancel(Task task) {
        tasks.remove(task);
    }

    /** Real nanoseconds until the next task; 0 when one is due. */
    long untilNext() {
        Task next = tasks.peek();
        return next == null ? Long.MAX_VALUE : Math.max(0, next.due() - System.nanoTime());
    }

    /** Moves the present to the real one: something came from outside. */
    void catchUp() {
        now = Math.max(now, System.nanoTime());
    }

    void runNext() {
        Task next = tasks.remove();
        now = Math.max(now, next.due());
        next.work().run();
    }
}
