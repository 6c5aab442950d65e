package ai.vocelio.whitelabel.domains;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

/** The rows of domains. */
@Repository
class DomainRows {

    private static final String SELECT = """
            select id, name, status, problem, proof_text, failures, created_at, pending_since, checked_at, proven_at,
                   grace_ends_at, next_check_at
            from domain where organization_id = current_organization()""";
    private static final Keyset BY_NAME = new Keyset("name", "text", Direction.ASC);

    private final JdbcClient jdbc;

    DomainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the organization has the name already. */
    boolean insert(Domain domain) {
        return jdbc.sql("""
                        insert into domain (organization_id, id, name, status, proof_text, failures, created_at, pending_since, next_check_at)
                        values (?, ?, ?, ?, ?, 0, ?, ?, ?) on conflict on constraint domain_name_unique do nothing""")
                        .params(
                                Tenant.required(),
                                domain.id(),
                                domain.name(),
                                domain.status().name())
                        .params(
                                domain.proofText(),
                                Timestamp.from(domain.createdAt()),
                                Timestamp.from(domain.pendingSince()))
                        .param(at(domain.nextCheckAt()))
                        .update()
                == 1;
    }

    /** Keeps how it stands; only when it stands as it was seen, for it may have been changed or deleted meanwhile. */
    @Transactional
    void keep(Domain seen, Domain now) {
        jdbc.sql("""
                        update domain set status = ?, problem = ?, failures = ?, pending_since = ?, checked_at = ?, proven_at = ?,
                                          grace_ends_at = ?, next_check_at = ?
                        where organization_id = current_organization() and id = ? and status = ? and pending_since = ?""")
                .param(now.status().name())
                .param(now.problem() == null ? null : now.problem().name())
                .params(now.failures(), Timestamp.from(now.pendingSince()))
                .param(at(now.checkedAt()))
                .param(at(now.provenAt()))
                .param(at(now.graceEndsAt()))
                .param(at(now.nextCheckAt()))
                .params(now.id(), seen.status().name(), Timestamp.from(seen.pendingSince()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from domain where organization_id = current_organization() and id = ?")
                .param(id)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Domain> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    Map<UUID, Domain> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(DomainRows::domain)
                .stream()
                .collect(Collectors.toMap(Domain::id, Function.identity()));
    }

    Page<Domain> list(Paging paging) {
        return BY_NAME.read(jdbc, SELECT, Map.of(), paging, DomainRows::domain);
    }

    long count() {
        return jdbc.sql("select count(*) from domain where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    private static Domain domain(ResultSet row, int n) throws SQLException {
        @Nullable String problem = row.getString("problem");
        return new Domain(
                row.getObject("id", UUID.class),
                row.getString("name"),
                DomainStatus.valueOf(row.getString("status")),
                problem == null ? null : DomainProblem.valueOf(problem),
                row.getString("proof_text"),
                row.getInt("failures"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("pending_since").toInstant(),
                instant(row, "checked_at"),
                instant(row, "proven_at"),
                instant(row, "grace_ends_at"),
                instant(row, "next_check_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
