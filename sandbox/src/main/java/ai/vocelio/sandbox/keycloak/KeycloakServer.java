package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Health;
import ai.vocelio.sandbox.process.Log;
import ai.vocelio.sandbox.process.RunningProcess;
import ai.vocelio.sandbox.process.Signal;
import ai.vocelio.sandbox.process.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A running Keycloak with the realm {@code vocelio}, as a child process. */
public final class KeycloakServer implements AutoCloseable {
    private final KeycloakSettings settings;
    private final KeycloakHome home;
    private final Process process;
    private final @Nullable Path temporary;

    private KeycloakServer(KeycloakSettings settings, KeycloakHome home, Process process, @Nullable Path temporary) {
        this.settings = settings;
        this.home = home;
        this.process = process;
        this.temporary = temporary;
    }

    /**
     * A ready Keycloak for tests with the demo organizations acme and globex and their people, on free ports; the first
     * one on a machine takes a minute or two longer, because Keycloak is unpacked and built.
     */
    public static KeycloakServer temporary(PostgresServer postgres) {
        Path directory = temporaryDirectory();
        KeycloakSettings settings = KeycloakSettings.forTests(directory, postgres);
        KeycloakHome home = KeycloakHome.in(directory, true);
        Process process = KeycloakCommand.of(settings, home).startTied(Signal.TERM);
        KeycloakServer server = new KeycloakServer(settings, home, process, directory);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A Keycloak that outlives this process; it is only started here, {@link #awaitReady} waits for it. */
    public static KeycloakServer detached(KeycloakSettings settings) {
        KeycloakHome home =
                KeycloakHome.in(settings.home(), !settings.demoPasswords().isEmpty());
        Process process = KeycloakCommand.of(settings, home).startDetached();
        return new KeycloakServer(settings, home, process, null);
    }

    /** Whether the first preparation (unpack and build, a minute or two) has been done on this machine. */
    public static boolean prepared() {
        return Distribution.prepared();
    }

    /** Waits until it answers; a Failure with its last words when it ends or takes more than five minutes. */
    public void awaitReady() {
        URI health = URI.create("http://127.0.0.1:%d/health/ready".formatted(settings.managementPort()));
        new Wait("Keycloak", process, new Log(home.log()), Duration.ofMinutes(5)).until(() -> Health.answers(health));
        new PortalAddress(settings).apply();
    }

    /** What tokens carry as {@code iss}. */
    public String issuer() {
        return "http://localhost:%d/realms/vocelio".formatted(settings.port());
    }

    /** Its ports, passwords and directory. */
    public KeycloakSettings settings() {
        return settings;
    }

    /** The server's own process, to be found again later. */
    public RunningProcess process() {
        return RunningProcess.of(process.pid())
                .orElseThrow(() -> new Failure("Keycloak ended at once: " + new Log(home.log()).lastWords(3)));
    }

    /** Lets running requests finish, then ends; what a temporary one has written is deleted. */
    @Override
    public void close() {
        RunningProcess.of(process.pid()).ifPresent(running -> running.stop(Signal.TERM, Duration.ofSeconds(20)));
        if (temporary != null) {
            try {
                Cache.delete(temporary);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("vocelio-keycloak-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
