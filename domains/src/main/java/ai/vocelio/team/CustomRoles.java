package ai.vocelio.team;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles that the current organization made for itself. Nobody makes, changes, gives or takes one that allows what he may
 * not do himself, and none allows what owners alone may do. Faults carry a {@link CustomRoleUserErrorCode}; changes of
 * what members may do are told as {@link CustomRolesChanged}.
 */
@Service
public class CustomRoles {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CustomRoleReads reads;
    private final Team team;
    private final Allowances allowances;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomRoles(
            JdbcClient jdbc,
            CustomRoleReads reads,
            Team team,
            Allowances allowances,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.team = team;
        this.allowances = allowances;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a role.
     *
     * @param held what the caller may do
     */
    @Transactional
    public CustomRole create(String name, Set<Permission> permissions, Set<Permission> held) {
        allowances.requireOn(SettingName.CUSTOM_ROLES, CustomRoleUserErrorCode.SWITCHED_OFF);
        requireGivable(permissions, held, Role.permissionsOfOwnersAlone(), "permissions");
        if (reads.count() >= MOST) {
            throw new Problem(
                    Kind.LIMIT,
                    CustomRoleUserErrorCode.TOO_MANY_ROLES,
                    "The organization has " + MOST + " roles of its own: delete what nobody has.");
        }
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        int made = jdbc.sql("""
                        insert into custom_role (organization_id, id, name, permissions, created_at) values (?, ?, ?, ?, ?)
                        on conflict on constraint custom_role_name_unique do nothing""")
                .params(Tenant.required(), id, name, names(permissions), Timestamp.from(now))
                .update();
        if (made == 0) {
            throw nameTaken();
        }
        return find(id).orElseThrow();
    }

    /**
     * Changes a role, for all who have it.
     *
     * @param held what the caller may do
     */
    @Transactional
    public CustomRole update(CustomRoleChange change, Set<Permission> held) {
        CustomRole role = touched(change.customRoleId(), held);
        Set<Permission> permissions = Objects.requireNonNullElse(change.permissions(), role.permissions());
        requireGivable(permissions, held, Role.permissionsOfOwnersAlone(), "permissions");
        String name = Objects.requireNonNullElse(change.name(), role.name());
        int changed = jdbc.sql("""
                        update custom_role set name = ?, permissions = ?
                        where organization_id = current_organization() and id = ? and not exists (
                            select from custom_role other where other.organization_id = current_organization()
                            and other.name = ? and other.id <> ?)""")
                .params(name, names(permissions), role.id(), name, role.id())
                .update();
        if (changed == 0) {
            throw nameTaken();
        }
        return find(role.id()).orElseThrow();
    }

    /**
     * Deletes a role; whoever had it has it no more.
     *
     * @param held what the caller may do
     */
    @Transactional
    public CustomRole delete(UUID id, Set<Permission> held) {
        CustomRole role = touched(id, held);
        jdbc.sql("delete from custom_role_member where organization_id = current_organization() and role_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from custom_role where organization_id = current_organization() and id = ?")
                .param(id)
                .update();
        return role;
    }

    /**
     * Gives a role to a member; one who has it keeps it.
     *
     * @param held what the caller may do
     */
    @Transactional
    public CustomRole give(UUID id, UUID memberId, Set<Permission> held) {
        CustomRole role = touched(id, held);
        requireMember(memberId);
        jdbc.sql("""
                        insert into custom_role_member (organization_id, role_id, member_id)
                        values (current_organization(), ?, ?) on conflict do nothing""").params(id, memberId).update();
        return role;
    }

    /**
     * Takes a role from a member; nothing happens to one who does not have it.
     *
     * @param held what the caller may do
     */
    @Transactional
    public CustomRole take(UUID id, UUID memberId, Set<Permission> held) {
        CustomRole role = touched(id, held);
        requireMember(memberId);
        jdbc.sql("""
                        delete from custom_role_member
                        where organization_id = current_organization() and role_id = ? and member_id = ?""").params(id, memberId).update();
        return role;
    }

    /** The role with this id. */
    @Transactional(readOnly = true)
    public Optional<CustomRole> find(UUID id) {
        return Optional.ofNullable(reads.byIds(List.of(id)).get(id));
    }

    /** The roles with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, CustomRole> byIds(Collection<UUID> ids) {
        return reads.byIds(ids);
    }

    /** A page of the roles, letter by letter. */
    @Transactional(readOnly = true)
    public Page<CustomRole> list(Paging paging) {
        return reads.list(paging);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count() {
        return reads.count();
    }

    /** The roles of each of these members, letter by letter; who has none is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CustomRole>> byMemberIds(Collection<UUID> memberIds) {
        return reads.byMemberIds(memberIds);
    }

    /** What each member of the organization may do by its roles; who has none is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<Permission>> permissionsByMember() {
        return reads.permissionsByMember();
    }

    /** The role, which is about to change. */
    private CustomRole touched(UUID id, Set<Permission> held) {
        CustomRole role = reads.locked(id)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND, CustomRoleUserErrorCode.NOT_FOUND, "There is no such role.", "customRoleId"));
        requireGivable(role.permissions(), held, Set.of(), "customRoleId");
        events.publishEvent(new CustomRolesChanged(Tenant.required()));
        return role;
    }

    private void requireMember(UUID memberId) {
        if (team.find(memberId).isEmpty()) {
            throw new Problem(
                    Kind.NOT_FOUND, CustomRoleUserErrorCode.MEMBER_NOT_FOUND, "There is no such member.", "memberId");
        }
    }

    static void requireGivable(
            Set<Permission> wanted, Set<Permission> held, Set<Permission> ofOwnersAlone, String field) {
        wanted.stream().filter(ofOwnersAlone::contains).sorted().findFirst().ifPresent(permission -> {
            throw new Problem(
                    Kind.FORBIDDEN,
                    CustomRoleUserErrorCode.PERMISSION_OF_OWNERS,
                    permission + " is for owners alone: no other role has it.",
                    field);
        });
        wanted.stream()
                .filter(permission -> !held.contains(permission))
                .sorted()
                .findFirst()
                .ifPresent(permission -> {
                    throw new Problem(
                            Kind.FORBIDDEN,
                            CustomRoleUserErrorCode.PERMISSION_NOT_HELD,
                            "You do not have " + permission + " yourself, so a role with it is not yours to touch.",
                            field);
                });
    }

    private static SqlArrayValue names(Set<Permission> permissions) {
        return new SqlArrayValue(
                "text", permissions.stream().map(Permission::name).sorted().toArray());
    }

    private static Problem nameTaken() {
        return new Problem(
                Kind.CONFLICT,
                CustomRoleUserErrorCode.NAME_TAKEN,
                "Another role has this name: choose another one.",
                "name");
    }
}
