package ai.vocelio.bff.graphql.transport;

import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The end of this process, told before it comes. Readiness says DOWN first, and all is served for a while, so that a load
 * balancer learns it; then streams and sockets are told to connect again, elsewhere; after that the web server takes
 * nothing new and finishes what is under way.
 */
@Component
class Departure implements SmartLifecycle {

    private final EventStream streams;
    private final Sockets sockets;
    private final StopSettings settings;
    private volatile boolean isRunning;

    Departure(EventStream streams, Sockets sockets, StopSettings settings) {
        this.streams = streams;
        this.sockets = sockets;
        this.settings = settings;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        long end = System.nanoTime() + settings.notice().toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        streams.leave();
        sockets.leave();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
