package ai.vocelio.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.identity.FakeMembershipDirectory;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class MembershipsTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Memberships memberships;

    @Autowired
    Team team;

    @Autowired
    FakeMembershipDirectory directory;

    @Autowired
    MembershipJob job;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private Granter owner;
    private Granter admin;
    private Granter viewer;

    @BeforeEach
    void three_members() {
        owner = member("Olga", Role.OWNER);
        admin = member("Adam", Role.ADMIN);
        viewer = member("Victor", Role.VIEWER);
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_change_counts_here_at_once_and_where_people_sign_in_soon() {
        assertThat(changed(viewer, admin, Role.ANALYST, Role.BILLING).roles())
                .containsExactlyInAnyOrder(Role.ANALYST, Role.BILLING);
        assertThat(decided(viewer).roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.BILLING);
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(directory.roles(acme, viewer.id())).contains(Set.of("ANALYST", "BILLING"));
            assertThat(decided(viewer).appliedAt()).isNotNull();
        });
    }

    @Test
    void who_is_removed_is_no_member_but_stays_as_a_name() {
        Member removed = removed(viewer, admin);

        assertThat(removed.removedAt()).isNotNull();
        assertThat(decided(viewer).isRemoval()).isTrue();
        Tenant.as(acme, () -> {
            assertThat(team.list(Paging.first(10)).items())
                    .extracting(Member::name)
                    .containsExactly("Adam", "Olga");
            assertThat(team.count()).isEqualTo(2);
            assertThat(team.find(viewer.id())).contains(removed);
            assertProblem(MemberUserErrorCode.NOT_FOUND, () -> memberships.remove(viewer.id(), admin));
        });
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(directory.roles(acme, viewer.id())).isEmpty());
    }

    @Test
    void an_older_token_does_not_bring_back_what_was_taken() {
        changed(admin, owner, Role.VIEWER);
        removed(viewer, owner);
        Tenant.as(acme, () -> {
            team.arrived(new MemberArrival(admin.id(), "Adam", null, Set.of(Role.ADMIN)));
            team.arrived(new MemberArrival(viewer.id(), "Victor", null, Set.of(Role.VIEWER)));
            assertThat(team.find(admin.id()).orElseThrow().roles()).containsExactly(Role.VIEWER);
            assertThat(team.find(viewer.id()).orElseThrow().removedAt()).isNotNull();
        });
        assertThat(decided(admin).roles()).containsExactly(Role.VIEWER);
    }

    @Test
    void nobody_rises_by_himself() {
        assertProblem(MemberUserErrorCode.ROLE_NOT_HELD, () -> changed(viewer, viewer, Role.ADMIN));
        assertProblem(MemberUserErrorCode.ROLE_NOT_HELD, () -> changed(admin, admin, Role.ADMIN, Role.OWNER));
    }

    @Test
    void nobody_changes_or_removes_who_may_more_than_he() {
        assertProblem(MemberUserErrorCode.ROLE_NOT_HELD, () -> changed(owner, admin, Role.VIEWER));
        assertProblem(MemberUserErrorCode.ROLE_NOT_HELD, () -> removed(owner, admin));
        assertProblem(MemberUserErrorCode.ROLE_NOT_HELD, () -> removed(admin, viewer));
    }

    @Test
    void there_is_always_an_owner() {
        assertProblem(MemberUserErrorCode.LAST_OWNER, () -> changed(owner, owner, Role.ADMIN));
        assertProblem(MemberUserErrorCode.LAST_OWNER, () -> removed(owner, owner));
        changed(admin, owner, Role.OWNER);
        assertThat(removed(owner, owner).removedAt()).isNotNull();
        assertProblem(MemberUserErrorCode.LAST_OWNER, () -> removed(admin, owner));
    }

    @Test
    void of_two_owners_who_remove_each_other_at_once_one_stays() throws Exception {
        changed(admin, owner, Role.OWNER);
        List<Callable<Boolean>> both =
                List.of(() -> isRemoved(owner, admin), () -> isRemoved(admin, owner), () -> isRemoved(owner, owner));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(both)) {
                one.get();
            }
        }
        assertThat(Tenant.as(acme, () -> team.list(Paging.first(10)).items()))
                .filteredOn(member -> member.roles().contains(Role.OWNER))
                .hasSize(1);
    }

    @Test
    void of_two_changes_the_directory_learns_the_last() {
        directory.failFirst(viewer.id(), 1);
        changed(viewer, owner, Role.ANALYST);
        UUID first = decided(viewer).id();
        changed(viewer, owner, Role.BILLING);

        Tenant.as(acme, () -> job.run(first));
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(directory.roles(acme, viewer.id())).contains(Set.of("BILLING"));
            assertThat(decided(viewer).appliedAt()).isNotNull();
        });
    }

    @Test
    void a_decision_counts_more_than_tokens_from_before_the_directory_knew_it() {
        changed(viewer, owner, Role.ANALYST);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(decided(viewer).appliedAt()).isNotNull());
        Instant told = Objects.requireNonNull(decided(viewer).appliedAt());
        assertThat(decided(viewer).isNewerThan(told)).isTrue();
        assertThat(decided(viewer).isNewerThan(told.plusSeconds(31))).isFalse();
        clock.advance(MembershipDecision.LONGEST_TOKEN.plusSeconds(1));
        assertThat(Tenant.as(acme, () -> memberships.decidedLately())).isEmpty();
    }

    @Test
    void a_member_of_another_organization_is_not_there() {
        UUID globex = UUID.randomUUID();
        Tenant.as(globex, () -> {
            assertProblem(MemberUserErrorCode.NOT_FOUND, () -> memberships.remove(viewer.id(), owner));
            assertProblem(
                    MemberUserErrorCode.NOT_FOUND, () -> memberships.change(viewer.id(), Set.of(Role.VIEWER), owner));
            assertThat(memberships.decidedLately()).isEmpty();
        });
    }

    private boolean isRemoved(Granter member, Granter by) {
        try {
            removed(member, by);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private Granter member(String name, Role... roles) {
        return Granter.of(
                Tenant.as(acme, () -> team.arrived(new MemberArrival(UUID.randomUUID(), name, null, Set.of(roles)))));
    }

    private Member changed(Granter member, Granter by, Role... roles) {
        return Tenant.as(acme, () -> memberships.change(member.id(), Set.of(roles), by));
    }

    private Member removed(Granter member, Granter by) {
        return Tenant.as(acme, () -> memberships.remove(member.id(), by));
    }

    private MembershipDecision decided(Granter member) {
        return Objects.requireNonNull(
                Tenant.as(acme, () -> memberships.decidedLately()).get(member.id()));
    }

    private static void assertProblem(MemberUserErrorCode code, ThrowingCallable action) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(action)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
