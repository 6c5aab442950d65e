package ai.vocelio.bff.graphql.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The end of this process, told before it comes. Readiness says DOWN first, and all is served for a while, so that a load
 * balancer learns it; then those who stay long are told one after another to connect again, elsewhere: all at once they
 * would be more than another replica takes up. After that the web server takes nothing new and finishes what is under way.
 */
@Component
class Departure implements SmartLifecycle {

    /** Few do not wait for each other as many do. */
    private static final Duration LONGEST_STEP = Duration.ofMillis(20);

    private static final Duration LAST_WORDS = Duration.ofSeconds(12);

    private final StopSettings settings;
    private final Set<Guest> guests = ConcurrentHashMap.newKeySet();
    private volatile boolean isLeaving;
    private volatile boolean isRunning;

    Departure(StopSettings settings) {
        this.settings = settings;
    }

    /** Takes in somebody who stays long; too late for that, it is asked to leave at once. */
    void welcome(Guest guest) {
        guests.add(guest);
        if (isLeaving) {
            guest.leave();
        }
    }

    /** Nobody needs to be asked to leave who has gone. */
    void gone(Guest guest) {
        guests.remove(guest);
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        pause(settings.notice());
        isLeaving = true;
        awaitAll(askToLeave(List.copyOf(guests)));
    }

    private List<Thread> askToLeave(List<Guest> all) {
        Duration step = all.isEmpty() ? Duration.ZERO : settings.spread().dividedBy(all.size());
        Duration pace = step.compareTo(LONGEST_STEP) < 0 ? step : LONGEST_STEP;
        List<Thread> leaving = new ArrayList<>(all.size());
        long turn = System.nanoTime();
        for (Guest guest : all) {
            pause(Duration.ofNanos(turn - System.nanoTime()));
            // one that does not read must not keep the others waiting
            leaving.add(Thread.ofVirtual().name("departure").start(guest::leave));
            turn += pace.toNanos();
        }
        return leaving;
    }

    private static void awaitAll(List<Thread> leaving) {
        try {
            long end = System.nanoTime() + LAST_WORDS.toNanos();
            for (Thread one : leaving) {
                one.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** A socket, or a stream of events. */
    @FunctionalInterface
    interface Guest {

        /** Finishes what was asked once and ends, with a word to connect again; asked again it does nothing more. */
        void leave();
    }
}
