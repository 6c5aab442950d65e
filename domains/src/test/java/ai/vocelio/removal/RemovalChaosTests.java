package ai.vocelio.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.keycloak.FakeKeycloak;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.testing.DomainTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/**
 * Keycloak is killed, slow or away at each of the requests that erase an organization, before and after the request takes
 * effect, and the process dies between the steps. After one more run neither side knows anything of it.
 */
@DomainTest
class RemovalChaosTests {

    private static final int REQUESTS = 12;
    private static final String STAYING = "elsewhere-";

    @Autowired
    Erasure erasure;

    @Autowired
    RemovalLetters letters;

    @Autowired
    Clock clock;

    @Autowired
    RemovalFixture fixture;

    private FakeKeycloak keycloak;
    private UUID partner;
    private UUID customer;

    @BeforeEach
    void a_customer_whose_time_is_over() {
        keycloak = new FakeKeycloak();
        partner = fixture.planted(OrganizationKind.PARTNER, fixture.planted(OrganizationKind.PLATFORM, null));
        customer = known(keycloak);
    }

    @AfterEach
    void no_keycloak() {
        keycloak.close();
    }

    @Test
    void as_many_requests_are_made_as_are_tried() {
        run(customer);
        assertThat(keycloak.asked()).hasSize(REQUESTS);
        gone(customer, keycloak, "without any fault");
    }

    @ParameterizedTest
    @EnumSource
    void an_erasure_that_breaks_at_any_request_is_whole_after_one_more_run(Fault fault) {
        for (int request = 1; request <= REQUESTS; request++) {
            try (FakeKeycloak fresh = new FakeKeycloak()) {
                keycloak = fresh;
                UUID id = known(fresh);
                fresh.breakAt(request, fault);
                run(id);
                fresh.forget();
                run(id);
                gone(id, fresh, fault + " at request " + request);
            }
        }
    }

    @Test
    void while_keycloak_is_away_nothing_goes_and_the_record_says_why() {
        keycloak.breakAll(Fault.UNAVAILABLE);
        run(customer);
        assertThat(fixture.isThere(customer)).isTrue();
        assertThat(fixture.lines(
                        customer, "select erasing_problem from organization where id = current_organization()"))
                .singleElement()
                .asString()
                .contains("status 503");
        keycloak.forget();
        run(customer);
        gone(customer, keycloak, "after it was away");
    }

    @Test
    void a_process_that_dies_between_two_steps_is_followed_by_one_that_does_the_rest() {
        Tenant.as(customer, () -> {
            erasure.begin();
            erasure.some(1);
        });
        run(customer);
        gone(customer, keycloak, "after a death");
        run(customer);
        gone(customer, keycloak, "run once more");
    }

    @Test
    void what_was_written_while_it_was_erased_is_swept_up() {
        run(customer);
        fixture.change(customer, """
                insert into mail (organization_id, id, recipient, subject, state, tries, created_at)
                values (current_organization(), gen_random_uuid(), 'ann@northside.example', 'Late', 'SENT', 1, now())""");
        assertThat(Tenant.as(customer, () -> job().again(customer))).isPresent();
        run(customer);
        assertThat(fixture.lines(customer, "select subject from mail")).isEmpty();
    }

    @Test
    void the_database_takes_nothing_away_before_the_time_is_over() {
        UUID other = fixture.planted(OrganizationKind.CUSTOMER, partner);
        for (UUID one : new UUID[] {other, partner}) {
            Tenant.as(one, () -> {
                assertThatThrownBy(() -> erasure.some(1))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("not to be erased");
                assertThatThrownBy(erasure::finish)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("not to be erased");
            });
        }
        fixture.change(
                other,
                "update organization set removal_requested_at = now(), removal_by = 'ABOVE', erasing_since = now(),"
                        + " removal_due_at = now() + interval '1 minute' where id = current_organization()");
        Tenant.as(other, () -> assertThatThrownBy(() -> erasure.some(1)).hasStackTraceContaining("not to be erased"));
        run(other);
        assertThat(fixture.isThere(other)).isTrue();
    }

    @Test
    void its_alias_is_free_and_its_id_is_remembered() {
        run(customer);
        UUID heir = fixture.planted(OrganizationKind.CUSTOMER, partner);
        assertThat(fixture.lines(partner, """
                select concat_ws(' ', outcome, before ->> 'alias') from audit_entry
                where object_id = '%s'""".formatted(customer)))
                .contains("DELETED " + RemovalFixture.alias(customer));
        assertThat(Tenant.as(customer, erasure::erasedAt)).isPresent();
        assertThat(Tenant.as(heir, erasure::erasedAt)).isEmpty();
    }

    /** With a member of its own and one who belongs elsewhere too. */
    private UUID known(FakeKeycloak there) {
        UUID id = fixture.planted(OrganizationKind.CUSTOMER, partner);
        IdentityProvider provider = there.provider();
        UUID identityId = provider.provide(new IdentityOrganization(id, RemovalFixture.alias(id), "Northside", false));
        UUID other = UUID.randomUUID();
        UUID elsewhere = provider.provide(new IdentityOrganization(other, STAYING + other, "Elsewhere " + other, true));
        provider.provideMember(identityId, "ann@northside.example", "OWNER");
        provider.provideMember(identityId, "bob@northside.example", "VIEWER");
        provider.provideMember(elsewhere, "bob@northside.example", "OWNER");
        there.forget();
        fixture.due(id);
        return id;
    }

    private void run(UUID id) {
        Tenant.as(id, () -> job().run(id));
    }

    private RemovalJob job() {
        return new RemovalJob(erasure, letters, keycloak.provider(), clock);
    }

    private void gone(UUID id, FakeKeycloak there, String where) {
        assertThat(fixture.isThere(id)).as(where).isFalse();
        assertThat(there.realm().told())
                .as(where)
                .singleElement()
                .asString()
                .startsWith(STAYING)
                .contains("bob@northside.example[owners]");
        assertThat(there.realm().people()).as(where).containsExactly("bob@northside.example");
        assertThat(fixture.lines(id, "select action from audit_entry"))
                .as(where)
                .isEmpty();
    }
}
