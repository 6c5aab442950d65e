package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.identity.FakeIdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.kernel.Idempotency.KeyReused;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A platform or a partner makes organizations below itself, and stops them. */
@DomainTest
class OrganizationCreateTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    OrganizationTree tree;

    @Autowired
    Organizations organizations;

    @Autowired
    FakeIdentityProvider provider;

    private TreeFixture planted;

    @BeforeEach
    void a_platform_and_a_partner() {
        planted = TreeFixture.planted(organizations);
    }

    @Test
    void a_partner_makes_a_customer_that_becomes_active_when_the_identity_provider_knows_it() {
        Organization made = by(planted.partner(), () -> tree.create(TreeFixture.customer(), null));
        assertThat(made.status()).isEqualTo(OrganizationStatus.PROVISIONING);
        assertThat(made.parentId()).isEqualTo(planted.partner());
        assertThat(made.platformId()).isEqualTo(planted.platform());

        Organization active = awaitTold(made.id());
        assertThat(active.status()).isEqualTo(OrganizationStatus.ACTIVE);
        assertThat(provider.members(made.id())).containsExactly("ann@northside.example OWNER");
        UUID identity =
                provider.find(made.id()).map(KnownOrganization::identityId).orElseThrow();
        assertThat(organizations.known(identity)).isEqualTo(made.id());
    }

    @Test
    void an_id_that_nobody_noted_means_the_organization_of_the_same_id() {
        UUID realmFile = UUID.randomUUID();
        assertThat(organizations.known(realmFile)).isEqualTo(realmFile);
    }

    @Test
    void a_failure_is_seen_on_the_record_and_tried_again() {
        OrganizationCreate order = TreeFixture.customer();
        provider.failFirst(order.alias(), 2);
        UUID id = by(planted.partner(), () -> tree.create(order, null)).id();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(child(id).setup())
                        .isNotNull()
                        .satisfies(setup -> assertThat(setup.problem()).isEqualTo("Told to fail")));
        assertThat(awaitTold(id).status()).isEqualTo(OrganizationStatus.ACTIVE);
    }

    @Test
    void the_same_key_makes_one_organization_and_another_order_with_it_is_refused() {
        UUID key = UUID.randomUUID();
        OrganizationCreate order = TreeFixture.customer();
        Organization first = by(planted.partner(), () -> tree.create(order, key));
        Organization again = by(planted.partner(), () -> tree.create(order, key));
        assertThat(again.id()).isEqualTo(first.id());
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> by(planted.partner(), () -> tree.create(TreeFixture.customer(), key)));
    }

    @Test
    void partners_stand_below_partners_at_any_depth() {
        UUID above = planted.partner();
        for (int depth = 0; depth < 3; depth++) {
            UUID parent = above;
            above = by(parent, () -> tree.create(order(OrganizationKind.PARTNER), null))
                    .id();
        }
        UUID deepest = above;
        assertThat(by(planted.platform(), () -> organizations.find(deepest))).isPresent();
        assertThat(by(planted.partner(), () -> organizations.find(deepest))).isEmpty();
        assertThat(by(deepest, () -> organizations.find(planted.platform()))).isEmpty();
    }

    @Test
    void what_may_not_be_made_is_refused_with_the_field() {
        UUID customer = by(planted.partner(), () -> tree.create(TreeFixture.customer(), null))
                .id();
        refused(customer, TreeFixture.customer(), OrganizationUserErrorCode.KIND_NOT_ALLOWED, "kind");
        refused(
                planted.partner(),
                order(OrganizationKind.PLATFORM),
                OrganizationUserErrorCode.KIND_NOT_ALLOWED,
                "kind");
        OrganizationCreate good = TreeFixture.customer();
        refused(
                planted.partner(),
                TreeFixture.order(OrganizationKind.CUSTOMER, "l0gin"),
                OrganizationUserErrorCode.ALIAS_INVALID,
                "alias");
        refused(
                planted.partner(),
                new OrganizationCreate(good.kind(), good.alias(), good.name(), "Mars/Olympus", good.ownerEmail()),
                OrganizationUserErrorCode.TIME_ZONE_INVALID,
                "timeZone");
        refused(
                planted.partner(),
                new OrganizationCreate(good.kind(), good.alias(), good.name(), good.timeZone(), "nobody"),
                OrganizationUserErrorCode.EMAIL_INVALID,
                "ownerEmail");
    }

    @Test
    void an_alias_of_anybody_is_taken_and_leaves_nothing() {
        UUID stranger = UUID.randomUUID();
        Tenant.as(stranger, () -> organizations.ensure("s-" + stranger, "Stranger", ZoneId.of("UTC")));
        refused(
                planted.partner(),
                TreeFixture.order(OrganizationKind.CUSTOMER, "s-" + stranger),
                OrganizationUserErrorCode.ALIAS_TAKEN,
                "alias");
        assertThat(by(planted.partner(), () -> organizations.countChildren(List.of(planted.partner()))))
                .isEmpty();
    }

    @Test
    void children_come_newest_first() {
        List<UUID> made = java.util.stream.Stream.generate(() -> by(
                                planted.partner(), () -> tree.create(TreeFixture.customer(), null))
                        .id())
                .limit(3)
                .toList();
        assertThat(by(planted.partner(), () -> organizations.children(planted.partner(), Paging.first(2)))
                        .items())
                .extracting(Organization::id)
                .containsExactly(made.get(2), made.get(1));
    }

    @Test
    void a_suspended_organization_is_told_to_the_identity_provider_and_so_is_its_return() {
        UUID id = active();
        Organization suspended = by(planted.partner(), () -> tree.suspend(id, "Unpaid"));
        assertThat(suspended.statusReason()).isEqualTo("Unpaid");
        awaitTold(id);
        assertThat(provider.find(id))
                .hasValueSatisfying(known -> assertThat(known.isEnabled()).isFalse());

        by(planted.platform(), () -> tree.reactivate(id));
        awaitTold(id);
        assertThat(provider.find(id))
                .hasValueSatisfying(known -> assertThat(known.isEnabled()).isTrue());
    }

    @Test
    void nobody_suspends_the_own_organization_a_parent_or_a_stranger() {
        UUID id = active();
        assertThat(codeOf(id, () -> tree.suspend(id, "Why"))).isEqualTo(OrganizationUserErrorCode.OWN_ORGANIZATION);
        assertThat(codeOf(id, () -> tree.suspend(planted.partner(), "Why")))
                .isEqualTo(OrganizationUserErrorCode.NOT_FOUND);
        TreeFixture other = TreeFixture.planted(organizations);
        assertThat(codeOf(other.platform(), () -> tree.suspend(id, "Why")))
                .isEqualTo(OrganizationUserErrorCode.NOT_FOUND);
        assertThat(codeOf(planted.partner(), () -> tree.reactivate(id)))
                .isEqualTo(OrganizationUserErrorCode.NOT_SUSPENDED);
    }

    private UUID active() {
        UUID id = by(planted.partner(), () -> tree.create(TreeFixture.customer(), null))
                .id();
        awaitTold(id);
        return id;
    }

    private Organization awaitTold(UUID id) {
        await().atMost(PATIENCE).until(() -> child(id).setup() == null);
        return child(id);
    }

    private Organization child(UUID id) {
        return by(planted.partner(), () -> organizations.find(id)).orElseThrow();
    }

    private static OrganizationCreate order(OrganizationKind kind) {
        return TreeFixture.order(kind, "k-" + UUID.randomUUID());
    }

    private void refused(UUID by, OrganizationCreate order, OrganizationUserErrorCode code, String field) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> by(by, () -> tree.create(order, null)))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).containsExactly(field);
                });
    }

    private static Enum<?> codeOf(UUID by, Supplier<?> work) {
        try {
            Tenant.as(by, work);
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("It was not refused");
    }

    private static <T> T by(UUID organization, Supplier<T> work) {
        return Tenant.as(organization, work);
    }
}
