package ai.vocelio.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What organizations keep of their removals. */
@Repository
class RemovalRows {

    private static final String SELECT = """
            select id, removal_requested_at, removal_due_at, removal_by, erasing_problem from organization
            where removal_requested_at is not null""";

    private final JdbcClient jdbc;

    RemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in the way. */
    Optional<RemovalUserErrorCode> ask(UUID id, Instant now, Instant due) {
        return fault(jdbc.sql("select ask_organization_removal(?, ?, ?)")
                .params(id, Timestamp.from(now), Timestamp.from(due)));
    }

    /** What is in the way. */
    Optional<RemovalUserErrorCode> cancel(UUID id) {
        return fault(jdbc.sql("select cancel_organization_removal(?)").param(id));
    }

    private static Optional<RemovalUserErrorCode> fault(JdbcClient.StatementSpec change) {
        @Nullable
        String told = change.query((row, n) -> row.getString(1)).list().getFirst();
        return Optional.ofNullable(told).map(RemovalUserErrorCode::valueOf);
    }

    Map<UUID, OrganizationRemoval> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(RemovalRows::removal)
                .stream()
                .collect(Collectors.toMap(OrganizationRemoval::organizationId, Function.identity()));
    }

    /** Of the current organization. */
    @Transactional(readOnly = true)
    public Optional<OrganizationRemoval> current() {
        return jdbc.sql(SELECT + " and id = current_organization()")
                .query(RemovalRows::removal)
                .optional();
    }

    /** Whom the current organization was made for; empty for one that nobody was named for. */
    @Transactional(readOnly = true)
    public Optional<String> firstOwner() {
        return jdbc.sql(
                        "select owner_email from organization where id = current_organization() and owner_email is not null")
                .query(String.class)
                .optional();
    }

    private static OrganizationRemoval removal(ResultSet row, int number) throws SQLException {
        return new OrganizationRemoval(
                row.getObject("id", UUID.class),
                row.getTimestamp("removal_requested_at").toInstant(),
                row.getTimestamp("removal_due_at").toInstant(),
                RemovalSide.valueOf(row.getString("removal_by")),
                row.getString("erasing_problem"));
    }
}
