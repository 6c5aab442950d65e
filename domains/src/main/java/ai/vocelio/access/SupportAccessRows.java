package ai.vocelio.access;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads support accesses: row security shows those into the current organization, and those of its own people. */
@Component
class SupportAccessRows {

    private static final String OURS = " from support_access where (organization_id = current_organization()"
            + " or acting_organization_id = current_organization())";
    private static final String SELECT = """
            select id, organization_id, organization_name, organization_alias, acting_organization_id,
                   acting_organization_name, person_id, person_name, reason, roles, permissions, seconds, consent,
                   requested_at, request_expires_at, decided_at, decided_by_name, emergency_reason, began_at, ends_at, ended_at,
                   ended_by_name""" + OURS;
    private static final String OPEN = """
            (is_open and coalesce(ends_at, request_expires_at) > cast(:now as timestamptz))""";
    private static final Keyset NEWEST_FIRST = new Keyset("requested_at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;
    private final Clock clock;

    SupportAccessRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Map<UUID, SupportAccess> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(this::access)
                .stream()
                .collect(Collectors.toMap(SupportAccess::id, access -> access));
    }

    /** Those into the current organization that can be used or may be, which nobody else changes before the transaction ends. */
    List<SupportAccess> lockedOpen() {
        return jdbc.sql(SELECT + " and organization_id = current_organization() and " + OPEN + " for update")
                .param("now", Timestamp.from(clock.instant()))
                .query(this::access)
                .list();
    }

    /** The one into the current organization, which nobody else changes before the transaction ends. */
    SupportAccess locked(UUID id) {
        return jdbc.sql(SELECT + " and organization_id = current_organization() and id = ? for update")
                .param(id)
                .query(this::access)
                .single();
    }

    /** Two at once see each other's work: what is allowed must not change between a look and what follows from it. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('support access ' || current_organization(), 0))")
                .query((row, number) -> number)
                .list();
    }

    Page<SupportAccess> list(SupportAccessFilter filter, Paging paging) {
        return NEWEST_FIRST.read(
                jdbc,
                SELECT + conditions(filter),
                Map.of("now", Timestamp.from(clock.instant())),
                paging,
                this::access);
    }

    long count(SupportAccessFilter filter) {
        return jdbc.sql("select count(*)" + OURS + conditions(filter))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private static String conditions(SupportAccessFilter filter) {
        String side = filter.side() == null
                ? ""
                : " and " + (filter.side() == SupportAccessSide.INCOMING ? "" : "acting_")
                        + "organization_id = current_organization()";
        return filter.isOpen() == null ? side : side + " and " + (filter.isOpen() ? "" : "not ") + OPEN;
    }

    private SupportAccess access(ResultSet row, int number) throws SQLException {
        UUID organizationId = row.getObject("organization_id", UUID.class);
        return new SupportAccess(
                row.getObject("id", UUID.class),
                organizationId.equals(Tenant.required()) ? SupportAccessSide.INCOMING : SupportAccessSide.OUTGOING,
                status(row),
                SupportAccessConsent.valueOf(row.getString("consent")),
                organizationId,
                row.getString("organization_name"),
                row.getString("organization_alias"),
                row.getObject("acting_organization_id", UUID.class),
                row.getString("acting_organization_name"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("reason"),
                named(row, "roles", Role.values()),
                named(row, "permissions", Permission.values()),
                Duration.ofSeconds(row.getInt("seconds")),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("request_expires_at").toInstant(),
                instant(row, "decided_at"),
                row.getString("decided_by_name"),
                row.getString("emergency_reason"),
                instant(row, "began_at"),
                instant(row, "ends_at"),
                instant(row, "ended_at"),
                row.getString("ended_by_name"));
    }

    private SupportAccessStatus status(ResultSet row) throws SQLException {
        if (SupportAccessConsent.REFUSED.name().equals(row.getString("consent"))) {
            return SupportAccessStatus.REFUSED;
        }
        if (instant(row, "ended_at") != null) {
            return SupportAccessStatus.ENDED;
        }
        Instant endsAt = instant(row, "ends_at");
        Instant end = Objects.requireNonNullElse(
                endsAt, row.getTimestamp("request_expires_at").toInstant());
        if (!clock.instant().isBefore(end)) {
            return SupportAccessStatus.EXPIRED;
        }
        return endsAt == null ? SupportAccessStatus.REQUESTED : SupportAccessStatus.ACTIVE;
    }

    /** What a newer release wrote and this one does not know gives nothing. */
    private static <E extends Enum<E>> List<E> named(ResultSet row, String column, E[] known) throws SQLException {
        List<String> names = List.of((String[]) row.getArray(column).getArray());
        return Arrays.stream(known).filter(one -> names.contains(one.name())).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
