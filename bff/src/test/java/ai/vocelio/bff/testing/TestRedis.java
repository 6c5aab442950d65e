package ai.vocelio.bff.testing;

import static org.awaitility.Awaitility.await;

import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real Redis that keeps nothing, on a port of its own; it can be killed, hung and started again where it was. */
public final class TestRedis implements AutoCloseable {

    private final int port = Ports.free();
    private @Nullable Process process;

    /** Its address. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Needs redis-server (Debian: apt-get install redis-server). */
    public void start() {
        List<String> words = List.of(
                "redis-server",
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--save",
                "",
                "--appendonly",
                "no");
        process = new Command(words, Map.of(), Path.of("target", "redis", "redis.log")).startTied(Signal.TERM);
        await().until(this::answers);
    }

    /** Ends it at once. */
    public void kill() {
        running().destroyForcibly();
        running().onExit().join();
    }

    /** Lets it take connections and answer nothing. */
    public void hang() {
        signal("STOP");
    }

    /** Lets it answer again. */
    public void goOn() {
        signal("CONT");
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(running().pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process);
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }
}
