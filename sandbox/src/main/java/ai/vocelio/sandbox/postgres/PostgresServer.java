package ai.vocelio.sandbox.postgres;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Log;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.RunningProcess;
import ai.vocelio.sandbox.process.Signal;
import ai.vocelio.sandbox.process.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A running PostgreSQL 18 with the databases {@code vocelio} and {@code keycloak} and their three roles, reachable on
 * the loopback address only, by password only.
 */
public final class PostgresServer implements AutoCloseable {
    private final PostgresSettings settings;
    private final Process process;
    private final boolean temporary;

    private PostgresServer(PostgresSettings settings, Process process, boolean temporary) {
        this.settings = settings;
        this.process = process;
        this.temporary = temporary;
    }

    /** A server for tests: free port, new passwords, in a temporary directory that goes with {@link #close}. */
    public static PostgresServer temporary() {
        try {
            PostgresSettings settings =
                    PostgresSettings.generated(Files.createTempDirectory("vocelio-postgres-"), Ports.free());
            PostgresServer server = tied(settings);
            return new PostgresServer(settings, server.process, true);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a temporary directory for PostgreSQL", e);
        }
    }

    /** A server that ends with this process; its data stays, for a later start. */
    public static PostgresServer tied(PostgresSettings settings) {
        return start(settings, true, process -> {});
    }

    /**
     * A server that outlives this process; its data directory is made at the first start.
     *
     * @param born told of the process before it is ready, so that it can be found even if we die meanwhile
     */
    public static PostgresServer detached(PostgresSettings settings, Consumer<RunningProcess> born) {
        return start(settings, false, born);
    }

    private static PostgresServer start(PostgresSettings settings, boolean tied, Consumer<RunningProcess> born) {
        Path home = settings.home().toAbsolutePath();
        DataDirectory data = DataDirectory.in(home, settings.superuser());
        Path log = home.resolve("postgres.log");
        Command command = new Command(data.user().wrapper(), words(data, settings.port()), Map.of(), log);
        Process process = tied ? command.startTied(Signal.INT) : command.startDetached();
        PostgresServer server = new PostgresServer(settings, process, false);
        RunningProcess.of(process.pid()).ifPresent(born);
        try {
            new Wait("PostgreSQL", process, new Log(log), Duration.ofSeconds(60)).until(server::answers);
            Databases.prepare(settings);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Memory kept small for a laptop: the whole stack shares 2.5 GB. */
    private static List<String> words(DataDirectory data, int port) {
        return List.of(
                data.binaries().program("postgres"),
                "-D",
                data.path().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=96MB",
                "-c",
                "max_connections=100",
                "-c",
                "log_line_prefix=%m [%p] %u@%d ");
    }

    private boolean answers() {
        return Databases.accepts(settings);
    }

    /** Whether a server on this machine lets the account in and answers it; takes some seconds when it is frozen. */
    public static boolean serves(int port, String database, Account account) {
        return Databases.serves(port, database, account);
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return settings.port();
    }

    /** JDBC address of a database: {@code vocelio}, {@code keycloak} or {@code postgres}. */
    public String jdbcUrl(String database) {
        return Databases.url(settings, database);
    }

    /** The accounts and the superuser's password. */
    public PostgresSettings settings() {
        return settings;
    }

    /** The server's own process, to be found again later. */
    public RunningProcess process() {
        return RunningProcess.of(process.pid())
                .orElseThrow(() -> new Failure("PostgreSQL ended at once; see " + settings.home()));
    }

    /** Ends in the middle of everything, as a crash does: what was committed stays. */
    public void crash() {
        process().stop(Signal.QUIT, Duration.ofSeconds(15));
    }

    /** Fast shutdown: open transactions are rolled back, what was committed stays. */
    @Override
    public void close() {
        RunningProcess.of(process.pid()).ifPresent(running -> running.stop(Signal.INT, Duration.ofSeconds(15)));
        if (temporary) {
            try {
                Cache.delete(settings.home());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
