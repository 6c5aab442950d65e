package ai.vocelio.team;

import static ai.vocelio.team.Permission.AGENT_READ;
import static ai.vocelio.team.Permission.CALL_READ;
import static ai.vocelio.team.Permission.CONTACT_DELETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class CustomRolesTests {

    private static final Set<Permission> READS = Set.of(AGENT_READ, CALL_READ);
    private static final Set<Permission> ALL = Role.OWNER.permissions();

    @Autowired
    CustomRoles roles;

    @Autowired
    Team team;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Test
    void what_a_member_may_do_is_what_all_custom_roles_allow_together() {
        UUID alice = member(acme);
        UUID bob = member(acme);
        CustomRole reads = made("Reads", READS);
        CustomRole deletes = made("Deletes", Set.of(CONTACT_DELETE, AGENT_READ));
        given(reads, alice);
        given(reads, alice);
        given(deletes, alice);
        given(reads, bob);

        Tenant.as(acme, () -> {
            assertThat(roles.permissionsByMember())
                    .containsEntry(alice, Set.of(AGENT_READ, CALL_READ, CONTACT_DELETE))
                    .containsEntry(bob, READS)
                    .hasSize(2);
            assertThat(roles.byMemberIds(List.of(alice, bob)).get(alice)).containsExactly(deletes, reads);
            roles.take(deletes.id(), alice, ALL);
            roles.update(new CustomRoleChange(reads.id(), null, Set.of(CALL_READ)), ALL);
            assertThat(roles.permissionsByMember()).containsEntry(alice, Set.of(CALL_READ));
            roles.delete(reads.id(), ALL);
            assertThat(roles.permissionsByMember()).isEmpty();
        });
    }

    @Test
    void nobody_makes_a_role_that_allows_more_than_he_may() {
        assertProblem(
                CustomRoleUserErrorCode.PERMISSION_NOT_HELD,
                "permissions",
                () -> Tenant.as(acme, () -> roles.create("More", Set.of(CONTACT_DELETE, AGENT_READ), READS)));
    }

    @Test
    void nobody_touches_a_role_that_allows_more_than_he_may() {
        CustomRole more = made("More", Set.of(CONTACT_DELETE));
        UUID alice = member(acme);

        List.<Supplier<CustomRole>>of(
                        () -> roles.update(new CustomRoleChange(more.id(), "Mine", null), READS),
                        () -> roles.update(new CustomRoleChange(more.id(), null, READS), READS),
                        () -> roles.give(more.id(), alice, READS),
                        () -> roles.take(more.id(), alice, READS),
                        () -> roles.delete(more.id(), READS))
                .forEach(attempt -> assertProblem(
                        CustomRoleUserErrorCode.PERMISSION_NOT_HELD, "customRoleId", () -> Tenant.as(acme, attempt)));
        assertThat(Tenant.as(acme, () -> roles.find(more.id()))).contains(more);
    }

    @Test
    void nobody_adds_to_a_role_what_he_may_not() {
        CustomRole reads = made("Reads", READS);

        assertProblem(
                CustomRoleUserErrorCode.PERMISSION_NOT_HELD,
                "permissions",
                () -> Tenant.as(
                        acme,
                        () -> roles.update(
                                new CustomRoleChange(reads.id(), null, Set.of(AGENT_READ, CONTACT_DELETE)), READS)));
    }

    @Test
    void what_owners_alone_may_stands_in_no_custom_role_not_even_of_an_owner() {
        assertProblem(
                CustomRoleUserErrorCode.PERMISSION_OF_OWNERS,
                "permissions",
                () -> CustomRoles.requireGivable(READS, ALL, Set.of(CALL_READ), "permissions"));
        assertThat(Role.permissionsOfOwnersAlone()).noneMatch(Role.ADMIN.permissions()::contains);
        Role.permissionsOfOwnersAlone()
                .forEach(one -> assertProblem(
                        CustomRoleUserErrorCode.PERMISSION_OF_OWNERS,
                        "permissions",
                        () -> Tenant.as(acme, () -> roles.create("Crown", Set.of(one), ALL))));
    }

    @Test
    void a_name_is_given_once() {
        CustomRole reads = made("Reads", READS);
        CustomRole others = made("Others", READS);

        assertProblem(CustomRoleUserErrorCode.NAME_TAKEN, "name", () -> made("Reads", READS));
        assertProblem(CustomRoleUserErrorCode.NAME_TAKEN, "name", () -> changed(others, "Reads"));
        assertThat(changed(reads, "Reads").name()).isEqualTo("Reads");
        assertThat(Tenant.as(acme, () -> roles.list(Paging.first(10)).items()))
                .extracting(CustomRole::name)
                .containsExactly("Others", "Reads");
    }

    @Test
    void a_role_of_another_organization_is_not_there_nor_its_members() {
        CustomRole reads = made("Reads", READS);
        UUID stranger = member(globex);

        Tenant.as(globex, () -> assertThat(roles.find(reads.id())).isEmpty());
        assertProblem(
                CustomRoleUserErrorCode.NOT_FOUND,
                "customRoleId",
                () -> Tenant.as(globex, () -> roles.give(reads.id(), stranger, ALL)));
        assertProblem(
                CustomRoleUserErrorCode.MEMBER_NOT_FOUND,
                "memberId",
                () -> Tenant.as(acme, () -> roles.give(reads.id(), stranger, ALL)));
    }

    private CustomRole made(String name, Set<Permission> permissions) {
        return Tenant.as(acme, () -> roles.create(name, permissions, ALL));
    }

    private CustomRole changed(CustomRole role, @Nullable String name) {
        return Tenant.as(acme, () -> roles.update(new CustomRoleChange(role.id(), name, null), ALL));
    }

    private void given(CustomRole role, UUID member) {
        Tenant.as(acme, () -> roles.give(role.id(), member, ALL));
    }

    private UUID member(UUID organization) {
        UUID id = UUID.randomUUID();
        Tenant.as(organization, () -> team.arrived(new MemberArrival(id, "Somebody", null, Set.of(Role.VIEWER))));
        return id;
    }

    private static void assertProblem(CustomRoleUserErrorCode code, String field, ThrowingCallable action) {
        assertThatExceptionOfType(Problem.class).isThrownBy(action).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).containsExactly(field);
        });
    }
}
