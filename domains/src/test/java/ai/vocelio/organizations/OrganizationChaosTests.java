package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.identity.FakeIdentityProvider;
import ai.vocelio.identity.keycloak.FakeKeycloak;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keycloak is killed, slow or away at each of the requests that make and suspend an organization, before and after the
 * request takes effect. After one more run both sides agree, and nothing is there twice.
 */
@DomainTest
class OrganizationChaosTests {

    /** The queue's own runs are kept out of the way: this test runs the job by hand. */
    private static final int ALWAYS = Integer.MAX_VALUE;

    private static final int REQUESTS_OF_CREATION = 14;
    private static final int REQUESTS_OF_SUSPENSION = 4;
    private static final String GROUPS = "[owners[OWNER]] [ann@northside.example[owners]]";

    @Autowired
    OrganizationTree tree;

    @Autowired
    Organizations organizations;

    @Autowired
    IdentityTasks tasks;

    @Autowired
    FakeIdentityProvider ofTheQueue;

    @Autowired
    Clock clock;

    private TreeFixture planted;
    private FakeKeycloak keycloak;

    @BeforeEach
    void a_platform_and_a_keycloak() {
        planted = TreeFixture.planted(organizations);
        keycloak = new FakeKeycloak();
    }

    @AfterEach
    void no_keycloak() {
        keycloak.close();
    }

    @Test
    void as_many_requests_are_made_as_are_tried() {
        OrganizationCreate order = make();
        run(id(order));
        assertThat(keycloak.asked()).hasSize(REQUESTS_OF_CREATION);
        keycloak.forget();
        suspend(id(order));
        run(id(order));
        assertThat(keycloak.asked()).hasSize(REQUESTS_OF_SUSPENSION);
    }

    @ParameterizedTest
    @EnumSource
    void a_creation_that_breaks_at_any_request_is_whole_after_one_more_run(Fault fault) {
        for (int request = 1; request <= REQUESTS_OF_CREATION; request++) {
            try (FakeKeycloak fresh = new FakeKeycloak()) {
                keycloak = fresh;
                OrganizationCreate order = make();
                fresh.breakAt(request, fault);
                run(id(order));
                fresh.forget();
                run(id(order));
                String where = fault + " at request " + request;
                assertThat(fresh.realm().told()).as(where).containsExactly(order.alias() + " enabled " + GROUPS);
                assertThat(fresh.realm().people()).as(where).containsExactly("ann@northside.example");
                agreed(id(order), OrganizationStatus.ACTIVE, where);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_suspension_and_a_return_that_break_at_any_request_are_whole_after_one_more_run(Fault fault) {
        UUID id = id(make());
        run(id);
        for (int request = 1; request <= REQUESTS_OF_SUSPENSION; request++) {
            broken(id, request, fault, this::suspend);
            agreed(id, OrganizationStatus.SUSPENDED, fault + " at request " + request);
            assertThat(keycloak.realm().told()).singleElement().asString().contains(" disabled ");
            broken(id, request, fault, this::reactivate);
            agreed(id, OrganizationStatus.ACTIVE, fault + " at request " + request);
            assertThat(keycloak.realm().told()).singleElement().asString().contains(" enabled ");
        }
    }

    @Test
    void while_it_is_away_nothing_is_lost_and_the_record_says_why() {
        OrganizationCreate order = make();
        keycloak.breakAll(Fault.KILLED_BEFORE);
        for (int tries = 0; tries < 3; tries++) {
            run(id(order));
        }
        assertThat(child(id(order)).status()).isEqualTo(OrganizationStatus.PROVISIONING);
        assertThat(child(id(order)).setup())
                .satisfies(setup -> assertThat(setup.tries()).isPositive());
        keycloak.forget();
        run(id(order));
        agreed(id(order), OrganizationStatus.ACTIVE, "after it was away");
    }

    @Test
    void an_organization_of_the_same_alias_that_is_not_ours_is_left_alone() {
        OrganizationCreate order = make();
        keycloak.realm().byHand(order.alias());
        // the queue fails in its own way beside it
        await().untilAsserted(() -> {
            run(id(order));
            assertThat(child(id(order)).setup())
                    .satisfies(
                            setup -> assertThat(String.valueOf(setup.problem())).contains(order.alias() + " already"));
        });
        assertThat(keycloak.realm().told()).containsExactly(order.alias() + " enabled [] []");
    }

    @Test
    void those_who_find_no_place_come_again_one_after_another() {
        var job = new IdentityJob(tasks, keycloak.provider(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(Stream.generate(job::turn).limit(3))
                .containsExactly(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(1050), Instant.ofEpochMilli(1100));
    }

    @Test
    void two_organizations_of_one_name_are_told_apart_by_their_aliases() {
        OrganizationCreate first = make();
        OrganizationCreate second = make();
        run(id(first));
        run(id(second));
        agreed(id(second), OrganizationStatus.ACTIVE, "the second of a name");
        assertThat(keycloak.realm().people()).hasSize(1);
        assertThat(keycloak.realm().told()).hasSize(2);
    }

    private void broken(UUID id, int request, Fault fault, Consumer<UUID> change) {
        change.accept(id);
        keycloak.forget();
        keycloak.breakAt(request, fault);
        run(id);
        keycloak.forget();
        run(id);
    }

    private OrganizationCreate make() {
        OrganizationCreate order = TreeFixture.customer();
        ofTheQueue.failFirst(order.alias(), ALWAYS);
        Tenant.as(planted.platform(), () -> tree.create(order, null));
        return order;
    }

    private void suspend(UUID id) {
        Tenant.as(planted.platform(), () -> tree.suspend(id, "Chaos"));
    }

    private void reactivate(UUID id) {
        Tenant.as(planted.platform(), () -> tree.reactivate(id));
    }

    /** As a replica that has just started does: nothing is remembered. */
    private void run(UUID id) {
        Tenant.as(id, () -> new IdentityJob(tasks, keycloak.provider(), clock).run(id));
    }

    private UUID id(OrganizationCreate order) {
        return Tenant.as(
                planted.platform(),
                () -> organizations.children(planted.platform(), Paging.first(100)).items().stream()
                        .filter(child -> child.alias().equals(order.alias()))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private Organization child(UUID id) {
        return Tenant.as(planted.platform(), () -> organizations.find(id)).orElseThrow();
    }

    private void agreed(UUID id, OrganizationStatus status, String where) {
        assertThat(child(id).status()).as(where).isEqualTo(status);
        assertThat(child(id).setup()).as(where).isNull();
    }
}
