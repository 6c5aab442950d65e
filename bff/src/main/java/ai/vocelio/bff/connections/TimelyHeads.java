package ai.vocelio.bff.connections;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as Tomcat speaks it, but the head of a request must be there within a time. Tomcat limits the pause between two
 * bytes only, so that whoever sends one every few seconds would hold a connection for ever, and some thousands of them the
 * door (slow headers, CWE-400).
 */
public class TimelyHeads extends Http11NioProtocol {

    static final Duration LONGEST = Duration.ofSeconds(15);

    private final Duration longest;
    private Map<SocketWrapperBase<NioChannel>, Wait> waits = new IdentityHashMap<>();
    private @Nullable ScheduledExecutorService watch;

    /** By Tomcat, which knows us by name. */
    public TimelyHeads() {
        this(LONGEST);
    }

    TimelyHeads(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void start() throws Exception {
        super.start();
        long every = longest.toMillis() / 5;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("heads").factory());
        var unused = watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.shutdownNow();
        }
        super.stop();
    }

    /** A processor waits at its connection while part of a head is there; nobody waits at an idle or a busy one. */
    private void look() {
        long now = System.nanoTime();
        Map<SocketWrapperBase<NioChannel>, Wait> still = new IdentityHashMap<>();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Http11Processor processor) {
                Wait before = waits.get(connection);
                Wait wait = before != null && before.processor == processor ? before : new Wait(processor, now);
                if (now - wait.since > longest.toNanos()) {
                    connection.close();
                } else {
                    still.put(connection, wait);
                }
            }
        }
        waits = still;
    }

    private record Wait(Http11Processor processor, long since) {}
}
