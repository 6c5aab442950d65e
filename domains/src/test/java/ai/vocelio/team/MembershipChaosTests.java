package ai.vocelio.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.keycloak.FakeKeycloak;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keycloak is killed, slow or away at each of the requests that take in who was invited, give a member other roles and take
 * one out, before and after the request takes effect. After one more run both sides agree, and nothing is there twice.
 */
@DomainTest
class MembershipChaosTests {

    private static final String EMAIL = "ada@example.com";
    private static final int REQUESTS_OF_ARRIVAL = 11;
    private static final int REQUESTS_OF_CHANGE = 14;
    private static final int REQUESTS_OF_REMOVAL = 3;
    private static final int AT_ONCE = 4;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipDecisions decisions;

    @Autowired
    Team team;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final UUID acme = UUID.randomUUID();

    @Test
    void as_many_requests_are_made_as_are_tried() {
        try (FakeKeycloak keycloak = keycloak()) {
            UUID ada = keycloak.realm().person(EMAIL);
            invited(ada);
            assertThat(requests(keycloak, ada)).isEqualTo(REQUESTS_OF_ARRIVAL);
            changed(ada);
            assertThat(requests(keycloak, ada)).isEqualTo(REQUESTS_OF_CHANGE);
            removed(ada);
            assertThat(requests(keycloak, ada)).isEqualTo(REQUESTS_OF_REMOVAL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_arrival_that_breaks_at_any_request_is_whole_after_one_more_run(Fault fault) throws Exception {
        eachOf(REQUESTS_OF_ARRIVAL, request -> {
            try (FakeKeycloak keycloak = keycloak()) {
                UUID ada = keycloak.realm().person(EMAIL);
                invited(ada);
                broken(keycloak, ada, request, fault);
                assertThat(keycloak.realm().told())
                        .as(fault + " at request " + request)
                        .containsExactly("acme enabled [operators[OPERATOR]] [ada@example.com[operators]]");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_breaks_at_any_request_is_whole_after_one_more_run(Fault fault) throws Exception {
        eachOf(REQUESTS_OF_CHANGE, request -> {
            try (FakeKeycloak keycloak = keycloak()) {
                UUID ada = keycloak.realm().person(EMAIL);
                invited(ada);
                run(keycloak, ada);
                changed(ada);
                broken(keycloak, ada, request, fault);
                assertThat(keycloak.realm().told())
                        .as(fault + " at request " + request)
                        .singleElement()
                        .asString()
                        .contains("[analysts[ANALYST], billings[BILLING], operators[OPERATOR]]")
                        .containsAnyOf(
                                "[ada@example.com[analysts, billings]]", "[ada@example.com[billings, analysts]]");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_that_breaks_at_any_request_is_whole_after_one_more_run(Fault fault) throws Exception {
        eachOf(REQUESTS_OF_REMOVAL, request -> {
            try (FakeKeycloak keycloak = keycloak()) {
                UUID ada = keycloak.realm().person(EMAIL);
                invited(ada);
                run(keycloak, ada);
                removed(ada);
                broken(keycloak, ada, request, fault);
                assertThat(keycloak.realm().told())
                        .as(fault + " at request " + request)
                        .containsExactly("acme enabled [operators[OPERATOR]] []");
            }
        });
    }

    /** Some at once, because a slow provider is waited for. */
    private static void eachOf(int requests, IntConsumer work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int request = 1; request <= requests; request++) {
                int number = request;
                all.add(threads.submit(() -> work.accept(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private FakeKeycloak keycloak() {
        FakeKeycloak keycloak = new FakeKeycloak();
        keycloak.provider().provide(new IdentityOrganization(acme, "acme", "Acme Dental", true));
        return keycloak;
    }

    private void broken(FakeKeycloak keycloak, UUID member, int request, Fault fault) {
        keycloak.forget();
        keycloak.breakAt(request, fault);
        run(keycloak, member);
        keycloak.forget();
        run(keycloak, member);
    }

    private int requests(FakeKeycloak keycloak, UUID member) {
        keycloak.forget();
        run(keycloak, member);
        return keycloak.asked().size();
    }

    /** As a replica that has just started does: nothing is remembered. */
    private void run(FakeKeycloak keycloak, UUID member) {
        Tenant.as(acme, () -> {
            UUID decision = Objects.requireNonNull(memberships.decidedLately().get(member))
                    .id();
            new MembershipJob(decisions, keycloak.directory(), clock).run(decision);
        });
    }

    private void invited(UUID person) {
        MemberArrival ada = new MemberArrival(person, "Ada", EMAIL, Set.of(Role.OPERATOR));
        Tenant.as(acme, () -> transaction.execute(status -> memberships.join(ada)));
    }

    private void changed(UUID person) {
        Tenant.as(acme, () -> memberships.change(person, Set.of(Role.ANALYST, Role.BILLING), owner()));
    }

    private void removed(UUID person) {
        Tenant.as(acme, () -> memberships.remove(person, owner()));
    }

    private Granter owner() {
        return Granter.of(team.arrived(new MemberArrival(UUID.randomUUID(), "Olga", null, Set.of(Role.OWNER))));
    }
}
