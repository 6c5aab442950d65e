package ai.vocelio.access;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Writes support accesses into the current organization, in whose name each of them stands. */
@Component
class SupportAccessWrites {

    private static final String HERE = " where organization_id = current_organization() and id = ?";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SupportAccessWrites(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What is asked for.
     *
     * @param above whose member asks
     * @param below the current organization
     */
    record Request(
            UUID id,
            Organization above,
            Organization below,
            SupportActor person,
            SupportAccessBegin order,
            Collection<Permission> permissions,
            SupportAccessConsent consent,
            Instant requestedAt,
            Instant requestExpiresAt) {}

    /** Writes one that has not begun; false when the person has another one that is open. */
    boolean insert(Request request) {
        jdbc.sql("""
                        update support_access set is_open = false
                        where organization_id = current_organization() and acting_organization_id = ? and person_id = ?
                          and is_open and coalesce(ends_at, request_expires_at) <= ?""")
                .params(request.above.id(), request.person.id(), Timestamp.from(request.requestedAt))
                .update();
        SupportAccessBegin order = request.order;
        int written = jdbc.sql("""
                        insert into support_access (organization_id, id, organization_name, organization_alias,
                            acting_organization_id, acting_organization_name, person_id, person_name, reason, roles,
                            permissions, seconds, consent, requested_at, request_expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Tenant.required(), request.id, request.below.name(), request.below.alias())
                .params(request.above.id(), request.above.name(), request.person.id(), request.person.name())
                .params(order.reason().strip(), names(order.roles()), names(request.permissions))
                .params(order.duration().toSeconds(), request.consent.name())
                .params(Timestamp.from(request.requestedAt), Timestamp.from(request.requestExpiresAt))
                .update();
        if (written == 1) {
            tell(request.id, request.above.id());
        }
        return written == 1;
    }

    /** Lets the time of one begin. */
    void begin(SupportAccess access, Instant now, Instant endsAt) {
        change(access, "began_at = ?, ends_at = ?", Timestamp.from(now), Timestamp.from(endsAt));
    }

    /** Notes what the organization answers. */
    void decide(SupportAccess access, SupportAccessConsent consent, SupportActor by, Instant now) {
        change(
                access,
                "consent = ?, is_open = ?, decided_at = ?, decided_by_id = ?, decided_by_name = ?",
                consent.name(),
                consent != SupportAccessConsent.REFUSED,
                Timestamp.from(now),
                by.id(),
                by.name());
    }

    /** Notes that it is used without an answer. */
    void override(SupportAccess access, String reason) {
        change(access, "consent = 'OVERRIDDEN', emergency_reason = ?", reason.strip());
    }

    /**
     * Ends one before its time.
     *
     * @param by null when a rule ends it
     */
    void end(SupportAccess access, @Nullable SupportActor by, Instant now) {
        change(
                access,
                "is_open = false, ended_at = ?, ended_by_id = ?, ended_by_name = ?",
                Timestamp.from(now),
                by == null ? null : by.id(),
                by == null ? null : by.name());
    }

    private void change(SupportAccess access, String set, @Nullable Object... values) {
        var statement = jdbc.sql("update support_access set " + set + HERE);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.param(access.id()).update();
        tell(access.id(), access.actingOrganizationId());
    }

    private void tell(UUID id, UUID actingOrganizationId) {
        events.publishEvent(new SupportAccessChanged(Tenant.required(), actingOrganizationId, id));
    }

    static SqlArrayValue names(Collection<? extends Enum<?>> values) {
        return new SqlArrayValue(
                "text", values.stream().map(Enum::name).sorted().toArray());
    }

    static SqlArrayValue roles(Collection<Role> roles) {
        return names(roles);
    }
}
