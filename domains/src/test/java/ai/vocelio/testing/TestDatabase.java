package ai.vocelio.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.util.function.SingletonSupplier;

/** A real PostgreSQL, one for the whole test run, with the owner and the application role of production. */
public final class TestDatabase {

    private static final SingletonSupplier<TestDatabase> SHARED = SingletonSupplier.of(TestDatabase::new);

    private final EmbeddedPostgres postgres;

    private TestDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setRegisterShutdownHook(false)
                    .start();
            // after the last application is closed: one that closes without its database waits for it
            SpringApplication.getShutdownHandlers().add(this::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asSuperuser(
                "create role vocelio_owner login password 'owner'",
                "create role vocelio_app login password 'app' nosuperuser nobypassrls",
                "create database vocelio owner vocelio_owner");
    }

    /** The database of this test run. */
    public static TestDatabase shared() {
        return SHARED.obtain();
    }

    /** Where it answers. */
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/vocelio";
    }

    /** The settings of the platform that point to it, by the names of the environment. */
    public Map<String, String> environment() {
        return Map.of(
                "VOCELIO_DATABASE_URL", url(),
                "VOCELIO_DATABASE_USER", "vocelio_app",
                "VOCELIO_DATABASE_PASSWORD", "app",
                "VOCELIO_DATABASE_OWNER", "vocelio_owner",
                "VOCELIO_DATABASE_OWNER_PASSWORD", "owner");
    }

    private void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asSuperuser(String... statements) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
