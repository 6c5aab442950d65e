package ai.vocelio.sandbox.model;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ordered misbehaviours, oldest first; each answer takes one turn of the first. */
final class Faults {

    private final Deque<Fault> orders = new ArrayDeque<>();

    synchronized void order(Fault fault) {
        if (fault.times() < 1) {
            throw ModelProblem.invalid("times", "'times' must be 1 or more.");
        }
        orders.addLast(fault);
    }

    synchronized void clear() {
        orders.clear();
    }

    synchronized int pending() {
        return orders.stream().mapToInt(Fault::times).sum();
    }

    synchronized Fault next() {
        var first = orders.pollFirst();
        if (first == null) {
            return Fault.none();
        }
        if (first.times() > 1) {
            orders.addFirst(first.oneTimeLess());
        }
        return first.once();
    }
}
