package ai.vocelio.access;

import static ai.vocelio.access.AccessTree.in;
import static ai.vocelio.access.AccessTree.order;
import static ai.vocelio.access.AccessTree.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.audit.AuditEntries;
import ai.vocelio.audit.AuditEntry;
import ai.vocelio.audit.AuditFilter;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.organizations.OrganizationTree;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts where, for how long, and who sees it. */
@DomainTest
class SupportAccessesTests {

    private static final Paging PAGE = Paging.first(10);

    @Autowired
    SupportAccesses accesses;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationTree organizationTree;

    @Autowired
    AuditEntries audit;

    @Autowired
    SettableClock clock;

    private AccessTree tree;
    private final SupportActor paula = somebody();

    @BeforeEach
    void plant() {
        tree = new AccessTree(organizations);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_member_of_a_partner_acts_in_an_organization_below_until_the_time_is_over() {
        SupportAccess access = begin(tree.partner, tree.customer);
        assertThat(access.status()).isEqualTo(SupportAccessStatus.ACTIVE);
        assertThat(access.endsAt()).isEqualTo(access.requestedAt().plus(Duration.ofHours(1)));

        clock.advance(Duration.ofMinutes(61));
        assertThat(seen(tree.partner, access).status()).isEqualTo(SupportAccessStatus.EXPIRED);
    }

    @Test
    void at_any_depth_below() {
        begin(tree.partner, tree.grandchild);
        begin(tree.subPartner, tree.grandchild);
        for (UUID below : List.of(tree.partner, tree.otherPartner, tree.customer, tree.subPartner, tree.grandchild)) {
            begin(tree.platform, below);
        }
    }

    @Test
    void not_above_and_not_beside() {
        for (UUID elsewhere : List.of(tree.platform, tree.otherPartner, UUID.randomUUID())) {
            fails(SupportAccessUserErrorCode.ORGANIZATION_NOT_FOUND, () -> begin(tree.partner, elsewhere));
        }
        for (UUID elsewhere : List.of(tree.customer, tree.grandchild)) {
            fails(SupportAccessUserErrorCode.ORGANIZATION_NOT_FOUND, () -> begin(tree.otherPartner, elsewhere));
            fails(SupportAccessUserErrorCode.OWN_ORGANIZATION, () -> begin(elsewhere, elsewhere));
        }
    }

    @Test
    void an_organization_is_named_by_its_id_or_by_its_alias() {
        var byAlias = new SupportAccessBegin(
                null, AccessTree.alias(tree.grandchild), "Calls fail", Set.of(Role.VIEWER), Duration.ofHours(1), false);
        assertThat(in(tree.partner, () -> accesses.begin(byAlias, paula)).organizationId())
                .isEqualTo(tree.grandchild);
        fails(
                SupportAccessUserErrorCode.ORGANIZATION_NOT_FOUND,
                () -> in(tree.otherPartner, () -> accesses.begin(byAlias, paula)));
        fails(SupportAccessUserErrorCode.ORGANIZATION_NOT_NAMED, () -> begin(tree.partner, null));
    }

    @Test
    void both_sides_see_it_and_nobody_else() {
        SupportAccess access = begin(tree.partner, tree.customer);
        assertThat(seen(tree.partner, access).side()).isEqualTo(SupportAccessSide.OUTGOING);
        assertThat(seen(tree.customer, access).side()).isEqualTo(SupportAccessSide.INCOMING);
        for (UUID other : List.of(tree.platform, tree.otherPartner, tree.subPartner, tree.grandchild)) {
            assertThat(in(other, () -> accesses.find(access.id()))).isEmpty();
            assertThat(listed(other, SupportAccessFilter.ALL)).isEmpty();
        }
    }

    @Test
    void it_is_listed_by_side_and_by_whether_it_is_open() {
        SupportAccess into = begin(tree.platform, tree.partner);
        SupportAccess out = begin(tree.partner, tree.customer);
        in(tree.partner, () -> accesses.end(out.id(), paula));
        assertThat(listed(tree.partner, SupportAccessFilter.ALL)).containsExactly(out.id(), into.id());
        assertThat(listed(tree.partner, new SupportAccessFilter(SupportAccessSide.INCOMING, null)))
                .containsExactly(into.id());
        assertThat(listed(tree.partner, new SupportAccessFilter(null, false))).containsExactly(out.id());
        assertThat(in(tree.partner, () -> accesses.count(new SupportAccessFilter(SupportAccessSide.OUTGOING, true))))
                .isZero();
    }

    @Test
    void nobody_has_two_that_are_open_and_one_that_has_expired_makes_room() {
        begin(tree.partner, tree.customer);
        fails(SupportAccessUserErrorCode.ALREADY_OPEN, () -> begin(tree.partner, tree.customer));
        begin(tree.platform, tree.customer);
        clock.advance(Duration.ofHours(2));
        assertThat(begin(tree.partner, tree.customer).status()).isEqualTo(SupportAccessStatus.ACTIVE);
    }

    @Test
    void of_two_that_begin_at_once_one_does() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Future<SupportAccess>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                begun.add(threads.submit(() -> {
                    both.countDown();
                    both.await();
                    return begin(tree.partner, tree.customer);
                }));
            }
        }
        assertThat(begun.stream().filter(one -> one.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(begun.stream().filter(one -> one.state() == Future.State.FAILED))
                .singleElement()
                .satisfies(one -> assertThat(((Problem) one.exceptionNow()).code())
                        .isEqualTo(SupportAccessUserErrorCode.ALREADY_OPEN));
        assertThat(listed(tree.customer, new SupportAccessFilter(null, true))).hasSize(1);
    }

    @Test
    void nobody_is_an_owner_elsewhere_and_what_outlives_an_access_is_out_of_its_reach() {
        fails(
                SupportAccessUserErrorCode.ROLE_NOT_ALLOWED,
                () -> in(tree.partner, () -> accesses.begin(order(tree.customer, Role.OWNER), paula)));
        assertThat(SupportRights.of(List.of(Role.OWNER, Role.ADMIN), true))
                .doesNotContain(
                        Permission.MEMBER_WRITE,
                        Permission.ROLE_WRITE,
                        Permission.API_KEY_WRITE,
                        Permission.CHILD_ORGANIZATION_WRITE,
                        Permission.SUPPORT_ACCESS_READ,
                        Permission.SUPPORT_ACCESS_USE,
                        Permission.SUPPORT_ACCESS_BREAK_GLASS,
                        Permission.SUPPORT_ACCESS_DECIDE)
                .contains(Permission.AGENT_WRITE, Permission.PERSONAL_READ);
    }

    @Test
    void what_tells_of_people_is_seen_only_when_it_was_asked_for() {
        assertThat(begin(tree.partner, tree.customer).permissions())
                .contains(Permission.TRANSCRIPT_READ)
                .doesNotContain(Permission.PERSONAL_READ);
        assertThat(SupportRights.of(List.of(Role.VIEWER), true)).doesNotContain(Permission.PERSONAL_READ);
    }

    @Test
    void nobody_begins_in_an_organization_that_is_suspended() {
        in(tree.partner, () -> organizationTree.suspend(tree.customer, "Unpaid"));
        fails(SupportAccessUserErrorCode.ORGANIZATION_NOT_ACTIVE, () -> begin(tree.partner, tree.customer));
    }

    @Test
    void it_is_ended_by_its_own_side_once() {
        SupportAccess access = begin(tree.partner, tree.customer);
        SupportAccess ended = in(tree.partner, () -> accesses.end(access.id(), paula));
        assertThat(ended.status()).isEqualTo(SupportAccessStatus.ENDED);
        assertThat(ended.endedByName()).isEqualTo(paula.name());
        clock.advance(Duration.ofMinutes(1));
        assertThat(in(tree.partner, () -> accesses.end(access.id(), somebody())))
                .isEqualTo(ended);
        fails(
                SupportAccessUserErrorCode.OTHER_SIDE,
                () -> in(tree.customer, () -> accesses.end(access.id(), somebody())));
        fails(
                SupportAccessUserErrorCode.NOT_FOUND,
                () -> in(tree.otherPartner, () -> accesses.end(access.id(), somebody())));
    }

    @Test
    void the_logs_of_both_sides_keep_begin_and_end_with_who_and_why() {
        var acting = new Acting(
                new AuditActor(AuditActorKind.USER, paula.id(), paula.name()), null, null, null, null, "supportAccess");
        SupportAccess access = acting.does(() -> begin(tree.partner, tree.customer));
        acting.does(() -> in(tree.partner, () -> accesses.end(access.id(), paula)));
        for (UUID side : List.of(tree.partner, tree.customer)) {
            List<AuditEntry> entries = entries(side, access.id());
            assertThat(entries)
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.actor().name()).isEqualTo(paula.name()));
            assertThat(entries.toString()).contains("Calls fail").contains("endedAt");
        }
        assertThat(entries(tree.platform, access.id())).isEmpty();
    }

    private List<AuditEntry> entries(UUID organization, UUID access) {
        return in(
                organization,
                () -> audit.list(new AuditFilter(null, null, null, null, access, null, null, null, null), PAGE)
                        .items());
    }

    private SupportAccess begin(UUID by, @Nullable UUID organization) {
        return in(by, () -> accesses.begin(order(organization), paula));
    }

    private SupportAccess seen(UUID by, SupportAccess access) {
        return in(by, () -> accesses.find(access.id())).orElseThrow();
    }

    private List<UUID> listed(UUID by, SupportAccessFilter filter) {
        return in(by, () -> accesses.list(filter, PAGE)).items().stream()
                .map(SupportAccess::id)
                .toList();
    }

    private static void fails(SupportAccessUserErrorCode code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(attempt)
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
