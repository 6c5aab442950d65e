package ai.vocelio.sso.domains;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of e-mail domains. */
@Repository
class EmailDomainRows {

    private static final String HERE = " where organization_id = current_organization()";
    private static final String SELECT = """
            select id, name, status, problem, proof_text, failures, created_at, pending_since, checked_at, proven_at, next_check_at
            from email_domain""" + HERE;
    private static final Keyset BY_NAME = new Keyset("name", "text", Direction.ASC);

    private final JdbcClient jdbc;

    EmailDomainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A domain that an organization has proven. */
    record Holder(UUID organization, UUID domain) {}

    /** Who has proven a name, others and the current organization; until the end of the transaction nobody else proves it or loses it. */
    List<Holder> holders(String name) {
        return jdbc.sql("select organization, domain from holders_of_email_domain(?)")
                .param(name)
                .query((row, n) -> new Holder(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** False when the organization has the name already. */
    boolean insert(EmailDomain domain) {
        return jdbc.sql("""
                        insert into email_domain (organization_id, id, name, status, proof_text, failures, created_at, pending_since, next_check_at)
                        values (?, ?, ?, ?, ?, 0, ?, ?, ?) on conflict on constraint email_domain_name_unique do nothing""")
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

    /** Keeps how it stands; false when it stands otherwise than it was seen: it was changed or deleted meanwhile. */
    boolean keep(EmailDomain seen, EmailDomain now) {
        return jdbc.sql("""
                        update email_domain set status = ?, problem = ?, failures = ?, pending_since = ?, checked_at = ?,
                                                proven_at = ?, next_check_at = ?""" + HERE + " and id = ? and status = ? and pending_since = ?")
                        .param(now.status().name())
                        .param(now.problem() == null ? null : now.problem().name())
                        .params(now.failures(), Timestamp.from(now.pendingSince()))
                        .param(at(now.checkedAt()))
                        .param(at(now.provenAt()))
                        .param(at(now.nextCheckAt()))
                        .params(now.id(), seen.status().name(), Timestamp.from(seen.pendingSince()))
                        .update()
                == 1;
    }

    void delete(UUID id) {
        jdbc.sql("delete from email_domain" + HERE + " and id = ?").param(id).update();
    }

    @Transactional(readOnly = true)
    Optional<EmailDomain> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    Map<UUID, EmailDomain> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(EmailDomainRows::domain)
                .stream()
                .collect(Collectors.toMap(EmailDomain::id, Function.identity()));
    }

    Page<EmailDomain> list(Paging paging) {
        return BY_NAME.read(jdbc, SELECT, Map.of(), paging, EmailDomainRows::domain);
    }

    long count() {
        return jdbc.sql("select count(*) from email_domain" + HERE)
                .query(Long.class)
                .single();
    }

    Set<String> verified() {
        return Set.copyOf(jdbc.sql("select name from email_domain" + HERE + " and status = 'VERIFIED'")
                .query((row, n) -> row.getString(1))
                .list());
    }

    private static EmailDomain domain(ResultSet row, int n) throws SQLException {
        @Nullable String problem = row.getString("problem");
        return new EmailDomain(
                row.getObject("id", UUID.class),
                row.getString("name"),
                EmailDomainStatus.valueOf(row.getString("status")),
                problem == null ? null : EmailDomainProblem.valueOf(problem),
                row.getString("proof_text"),
                row.getInt("failures"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("pending_since").toInstant(),
                instant(row, "checked_at"),
                instant(row, "proven_at"),
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
