package ai.vocelio.sandbox.postgres;

import ai.vocelio.sandbox.process.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Roles and databases of Vocelio, made when absent, so that a later start may run it again. */
final class Databases {
    private Databases() {}

    static String url(PostgresSettings settings, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
    }

    /** Whether the server takes connections yet. */
    static boolean accepts(PostgresSettings settings) {
        try (Connection connection = superuser(settings, "postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Whether the server lets the account in and answers it, within some seconds. */
    static boolean serves(int port, String database, Account account) {
        var properties = new Properties();
        properties.setProperty("user", account.name());
        properties.setProperty("password", account.password());
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "3");
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties)) {
            return connection.isValid(3);
        } catch (SQLException refusedOrLate) {
            return false;
        }
    }

    static void prepare(PostgresSettings settings) {
        try (Connection connection = superuser(settings, "postgres")) {
            role(connection, settings.owner());
            role(connection, settings.application());
            role(connection, settings.keycloak());
            database(connection, "vocelio", settings.owner());
            database(connection, "keycloak", settings.keycloak());
            execute(
                    connection,
                    "grant connect on database vocelio to "
                            + settings.application().name());
        } catch (SQLException e) {
            throw new Failure("PostgreSQL runs but its roles and databases could not be made: " + e.getMessage(), e);
        }
    }

    /** The password is set again at each start, so that the file of secrets stays the truth. */
    private static void role(Connection connection, Account account) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", account.name())) {
            execute(connection, "create role " + account.name());
        }
        execute(
                connection,
                "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'"
                        .formatted(account.name(), account.password().replace("'", "''")));
    }

    private static void database(Connection connection, String name, Account owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s".formatted(name, owner.name()));
        }
        execute(connection, "revoke all on database %s from public".formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection superuser(PostgresSettings settings, String database) throws SQLException {
        return DriverManager.getConnection(url(settings, database), "postgres", settings.superuser());
    }
}
