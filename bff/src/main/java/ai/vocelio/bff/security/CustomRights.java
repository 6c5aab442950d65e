package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.CustomRoles;
import ai.vocelio.team.CustomRolesChanged;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What the roles that organizations made for themselves add to those of the token. What is known of an organization is
 * looked up again after some seconds, so that nobody may for longer than that what he may no more: not on other replicas,
 * and not on sockets.
 */
@Component
class CustomRights {

    private static final Logger LOG = LoggerFactory.getLogger(CustomRights.class);

    /** Of members with a role, of all organizations together. */
    private static final long REMEMBERED = 200_000;

    private static final Acting ASKING = Acting.system("admission");

    private final LoadingCache<UUID, Map<UUID, Set<Permission>>> ofOrganizations;

    CustomRights(CustomRoles roles, Clock clock) {
        this.ofOrganizations = Trust.memory(clock)
                .maximumWeight(REMEMBERED)
                .<UUID, Map<UUID, Set<Permission>>>weigher((organization, members) -> 1 + members.size())
                .build(organization -> ASKING.does(() -> Tenant.as(organization, roles::permissionsByMember)));
    }

    /** What was changed here counts here at once. */
    @TransactionalEventListener
    void forget(CustomRolesChanged change) {
        ofOrganizations.invalidate(change.organizationId());
    }

    /**
     * A member with all that he may do as of some seconds ago: what the roles of the token allow, and what those of the
     * organization add. While nobody can tell, what was known counts.
     */
    Caller of(Caller member) {
        try {
            EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
            all.addAll(Role.permissionsOf(member.roles()));
            all.addAll(ofOrganizations.get(member.organizationId()).getOrDefault(member.subject(), Set.of()));
            return member.permissions().equals(all) ? member : member.allowed(all);
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("Custom roles cannot be looked up", databaseIsAway);
            return member;
        }
    }
}
