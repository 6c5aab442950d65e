package ai.vocelio.bff.faults;

import ai.vocelio.bff.VocelioApplication;
import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Log;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.Wait;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The platform as a process of its own, which can be killed; it is told by its environment alone where its parts are. */
final class Platform implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final int port = Ports.free();
    private final Path log;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    /** @param log what it says, kept for whoever asks why a test failed */
    Platform(Path log, Map<String, String> parts) {
        this.log = log;
        this.environment = new HashMap<>(parts);
        environment.put("VOCELIO_PORT", String.valueOf(port));
        environment.put("VOCELIO_PUBLIC_URL", "http://localhost:" + port);
    }

    int port() {
        return port;
    }

    /** Starts it; returns when it is ready to work. */
    void start() {
        Process born = new Command(words(), environment, log).startTied(ai.vocelio.sandbox.process.Signal.TERM);
        process = born;
        new Wait("The platform", born, new Log(log), START).until(this::isReady);
    }

    /** SIGKILL: it learns nothing of its end. */
    void kill() {
        Process killed = Objects.requireNonNull(process);
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** SIGTERM, as who runs it asks it to end; completes when it has ended. */
    CompletableFuture<Process> end() {
        Process ending = Objects.requireNonNull(process);
        ending.destroy();
        return ending.onExit();
    }

    /** Whether it is still the process that was started. */
    boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
        http.close();
    }

    private boolean isReady() {
        var look = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/readiness"))
                .timeout(LOOK)
                .build();
        try {
            return http.send(look, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> words() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                VocelioApplication.class.getName());
    }

    /** Without the classes of tests: their components are not to be found by the platform. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
