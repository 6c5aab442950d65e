package ai.vocelio.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.sandbox.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    @Test
    void the_application_role_can_enter_owns_nothing_and_cannot_step_over_row_security() throws SQLException {
        try (PostgresServer server = PostgresServer.temporary()) {
            Account application = server.settings().application();
            assertThat(
                            read(
                                    server,
                                    application,
                                    "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(read(
                            server,
                            application,
                            "select count(*) from pg_class where pg_get_userbyid(relowner) = current_user"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> read(server, application, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThat(read(server, server.settings().owner(), "select version()"))
                    .startsWith("PostgreSQL 18.6");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (PostgresServer server = PostgresServer.temporary()) {
            assertThatThrownBy(() -> read(server, new Account("vocelio_owner", "guess"), "select 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_closed_temporary_server_leaves_neither_process_nor_files() {
        PostgresServer server = PostgresServer.temporary();
        var process = server.process();
        server.close();
        assertThat(process.alive()).isFalse();
        assertThat(server.settings().home()).doesNotExist();
    }

    @Test
    void data_and_passwords_survive_a_restart_and_a_half_made_directory_is_thrown_away(@TempDir Path home)
            throws Exception {
        Files.createDirectories(home.resolve("data.new/base"));
        PostgresSettings settings = PostgresSettings.generated(home, Ports.free());
        try (PostgresServer server = PostgresServer.detached(settings, process -> {})) {
            assertThat(read(server, settings.owner(), "create schema kept; select 'made'"))
                    .isEqualTo("made");
        }
        try (PostgresServer server = PostgresServer.detached(settings, process -> {})) {
            assertThat(read(server, settings.owner(), "select to_regnamespace('kept')"))
                    .isEqualTo("kept");
        }
    }

    private static String read(PostgresServer server, Account account, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("vocelio"), account.name(), account.password());
                Statement statement = connection.createStatement()) {
            boolean rowsFirst = statement.execute(query);
            if (!rowsFirst) {
                statement.getMoreResults();
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
