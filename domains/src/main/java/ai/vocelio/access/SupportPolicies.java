package ai.vocelio.access;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current organization says to those above it who want to act here. What it says counts for what is open already,
 * too. Faults carry a {@link SupportAccessUserErrorCode}.
 */
@Service
public class SupportPolicies {

    /** What an organization that has said nothing says. */
    private static final SupportPolicy DEFAULT =
            new SupportPolicy(SupportConsent.NOT_REQUIRED, SupportRights.ROLES, null);

    private final JdbcClient jdbc;
    private final SupportAccessRows rows;
    private final SupportAccessWrites writes;
    private final Clock clock;

    SupportPolicies(JdbcClient jdbc, SupportAccessRows rows, SupportAccessWrites writes, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.writes = writes;
        this.clock = clock;
    }

    /** What counts now. */
    @Transactional(readOnly = true)
    public SupportPolicy current() {
        return jdbc.sql(
                        "select consent, roles, changed_at from support_policy where organization_id = current_organization()")
                .query((row, number) -> {
                    List<String> names =
                            List.of((String[]) row.getArray("roles").getArray());
                    return new SupportPolicy(
                            SupportConsent.valueOf(row.getString("consent")),
                            Arrays.stream(Role.values())
                                    .filter(role -> names.contains(role.name()))
                                    .toList(),
                            row.getTimestamp("changed_at").toInstant());
                })
                .optional()
                .orElse(DEFAULT);
    }

    /** Says something else. Accesses that go beyond it, or that nobody agreed to where that is asked for now, end at once. */
    @Transactional
    public SupportPolicy update(SupportConsent consent, Set<Role> roles) {
        requireAllowed(roles, SupportRights.ROLES, "roles");
        rows.oneAtATime();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into support_policy as old (organization_id, id, consent, roles, changed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (organization_id) do update
                        set consent = excluded.consent, roles = excluded.roles, changed_at = excluded.changed_at
                        where (old.consent, old.roles) is distinct from (excluded.consent, excluded.roles)""")
                .params(Tenant.required(), Ids.next(now), consent.name(), SupportAccessWrites.roles(roles))
                .param(Timestamp.from(now))
                .update();
        rows.lockedOpen().stream()
                .filter(access -> !roles.containsAll(access.roles())
                        || consent == SupportConsent.REQUIRED && access.consent() == SupportAccessConsent.NOT_REQUIRED)
                .forEach(access -> writes.end(access, null, now));
        return current();
    }

    /** Refuses roles that are not allowed. */
    static void requireAllowed(Collection<Role> wanted, Collection<Role> allowed, String field) {
        wanted.stream()
                .filter(role -> !allowed.contains(role))
                .sorted()
                .findFirst()
                .ifPresent(role -> {
                    throw new Problem(
                            Kind.FORBIDDEN,
                            SupportAccessUserErrorCode.ROLE_NOT_ALLOWED,
                            role == Role.OWNER
                                    ? "Nobody from another organization acts as OWNER."
                                    : "The organization lets nobody from above act as " + role + ".",
                            field);
                });
    }
}
