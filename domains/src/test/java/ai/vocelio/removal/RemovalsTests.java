package ai.vocelio.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.identity.FakeIdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationCreate;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.OrganizationStatus;
import ai.vocelio.organizations.OrganizationTree;
import ai.vocelio.organizations.OrganizationUserErrorCode;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may have an organization removed, what that stops, and how it is taken back. */
@DomainTest
class RemovalsTests {

    private static final String LOG = """
            select concat_ws(' ', outcome, actor_kind, actor_name, after ->> 'removal_due_at' is not null) from audit_entry
            where object_type = 'Organization' and object_id = '%s' and (before ? 'removal_due_at' or after ? 'removal_due_at')""";

    @Autowired
    Removals removals;

    @Autowired
    OrganizationTree tree;

    @Autowired
    FakeIdentityProvider identity;

    @Autowired
    RemovalFixture fixture;

    private UUID platform;
    private UUID partner;
    private UUID customer;
    private UUID sibling;

    @BeforeEach
    void a_tree() {
        platform = fixture.planted(OrganizationKind.PLATFORM, null);
        partner = fixture.planted(OrganizationKind.PARTNER, platform);
        customer = fixture.planted(OrganizationKind.CUSTOMER, partner);
        sibling = fixture.planted(OrganizationKind.CUSTOMER, partner);
    }

    @Test
    void an_owner_has_the_own_organization_removed_in_thirty_days_and_it_is_closed_at_once() {
        Organization asked = request(customer, customer);
        assertThat(asked.status()).isEqualTo(OrganizationStatus.REMOVING);
        assertThat(asked.isOpen()).isFalse();
        OrganizationRemoval removal = removal(customer, customer);
        assertThat(removal.requestedBy()).isEqualTo(RemovalSide.ITSELF);
        assertThat(Duration.between(removal.requestedAt(), removal.dueAt())).isEqualTo(Duration.ofDays(30));
        assertThat(asked.statusAt()).isEqualTo(removal.requestedAt());
        await().untilAsserted(() -> assertThat(identity.find(customer))
                .hasValueSatisfying(known -> assertThat(known.isEnabled()).isFalse()));
    }

    @Test
    void a_parent_and_the_platform_have_an_organization_below_removed_and_see_how_far_it_is() {
        request(partner, customer);
        request(platform, sibling);
        assertThat(removal(partner, customer).requestedBy()).isEqualTo(RemovalSide.ABOVE);
        assertThat(removal(partner, sibling).requestedBy()).isEqualTo(RemovalSide.ABOVE);
        assertThat(removal(customer, customer)).isEqualTo(removal(platform, customer));
    }

    @Test
    void a_sibling_a_parent_and_a_stranger_are_not_found() {
        for (UUID other : List.of(sibling, partner, platform, UUID.randomUUID())) {
            refused(RemovalUserErrorCode.NOT_FOUND, () -> request(customer, other));
            refused(RemovalUserErrorCode.NOT_FOUND, () -> cancel(customer, other));
            assertThat(Tenant.as(customer, () -> removals.byIds(List.of(other))))
                    .isEmpty();
        }
    }

    @Test
    void the_alias_is_typed_once_more() {
        refused(
                RemovalUserErrorCode.ALIAS_WRONG,
                () -> Tenant.as(customer, () -> removals.request(customer, RemovalFixture.alias(sibling))));
        assertThat(fixture.seen(customer, customer).status()).isEqualTo(OrganizationStatus.ACTIVE);
    }

    @Test
    void an_organization_with_others_below_it_stays_until_they_are_erased() {
        refused(RemovalUserErrorCode.HAS_CHILDREN, () -> request(partner, partner));
        request(partner, customer);
        refused(RemovalUserErrorCode.HAS_CHILDREN, () -> request(platform, partner));
    }

    @Test
    void a_platform_stays() {
        UUID lonely = fixture.planted(OrganizationKind.PLATFORM, null);
        refused(RemovalUserErrorCode.PLATFORM_STAYS, () -> request(lonely, lonely));
    }

    @Test
    void one_that_is_being_removed_is_not_asked_for_again_nor_suspended_and_gets_no_children() {
        UUID empty = fixture.planted(OrganizationKind.PARTNER, platform);
        request(platform, empty);
        refused(RemovalUserErrorCode.BEING_REMOVED, () -> request(empty, empty));
        refused(OrganizationUserErrorCode.NOT_ACTIVE, () -> Tenant.as(platform, () -> tree.suspend(empty, "Unpaid")));
        refused(
                OrganizationUserErrorCode.NOT_ACTIVE,
                () -> Tenant.as(
                        empty,
                        () -> tree.create(
                                new OrganizationCreate(
                                        OrganizationKind.CUSTOMER, "c-" + empty, "Late", "UTC", "late@example.com"),
                                null)));
    }

    @Test
    void one_that_is_still_being_set_up_is_not_removed() {
        fixture.change(customer, "update organization set status = 'PROVISIONING' where id = current_organization()");
        refused(RemovalUserErrorCode.NOT_SET_UP, () -> request(partner, customer));
    }

    @Test
    void taken_back_it_is_as_it_was_suspended_or_open() {
        Tenant.as(partner, () -> tree.suspend(sibling, "Unpaid"));
        for (UUID one : List.of(customer, sibling)) {
            Organization before = fixture.seen(partner, one);
            request(partner, one);
            Organization after = cancel(one, one);
            assertThat(after.status()).isEqualTo(before.status());
            assertThat(after.statusReason()).isEqualTo(before.statusReason());
            assertThat(Tenant.as(partner, () -> removals.byIds(List.of(one)))).isEmpty();
            refused(RemovalUserErrorCode.NOT_BEING_REMOVED, () -> cancel(partner, one));
        }
        await().untilAsserted(() -> assertThat(identity.find(customer).map(KnownOrganization::isEnabled))
                .contains(true));
    }

    @Test
    void when_its_time_is_over_nobody_takes_it_back() {
        fixture.due(customer);
        refused(RemovalUserErrorCode.TOO_LATE, () -> cancel(partner, customer));
    }

    @Test
    void both_logs_keep_it_and_the_one_above_is_not_told_who_it_was() {
        var owner = new AuditActor(AuditActorKind.USER, UUID.randomUUID(), "Ann Owner");
        new Acting(owner, null, null, null, null, "organizationRemove").does(() -> {
            request(customer, customer);
        });
        String log = LOG.formatted(customer).replace("?", "??");
        assertThat(fixture.lines(customer, log)).containsExactly("CHANGED USER Ann Owner t");
        assertThat(fixture.lines(partner, log))
                .containsExactly("CHANGED SYSTEM " + RemovalFixture.alias(customer) + " t");
        assertThat(fixture.lines(platform, log)).isEmpty();
    }

    private Organization request(UUID by, UUID id) {
        return Tenant.as(by, () -> removals.request(id, seenAlias(id)));
    }

    private static String seenAlias(UUID id) {
        return RemovalFixture.alias(id);
    }

    private Organization cancel(UUID by, UUID id) {
        return Tenant.as(by, () -> removals.cancel(id));
    }

    private OrganizationRemoval removal(UUID by, UUID id) {
        return Objects.requireNonNull(
                Tenant.as(by, () -> removals.byIds(List.of(id))).get(id));
    }

    private static void refused(Enum<?> code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
