package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.identity.FakeIdentityProvider;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.keycloak.FakeKeycloak;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.OrganizationDriftReport.Drift;
import ai.vocelio.organizations.OrganizationDriftReport.Kind;
import ai.vocelio.testing.DomainTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Both sides are compared; what differs is told to the platform and healed, and what nobody here knows is left alone. */
@DomainTest
class OrganizationDriftTests {

    @Autowired
    OrganizationTree tree;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationDrifts drifts;

    @Autowired
    IdentityTasks tasks;

    @Autowired
    FakeIdentityProvider ofTheQueue;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private TreeFixture planted;
    private String alias;
    private UUID id;

    @BeforeEach
    void an_organization_on_both_sides() {
        planted = TreeFixture.planted(organizations);
        OrganizationCreate order = TreeFixture.customer();
        alias = order.alias();
        ofTheQueue.failFirst(alias, Integer.MAX_VALUE);
        id = Tenant.as(planted.partner(), () -> tree.create(order, null)).id();
        tell();
    }

    @AfterEach
    void no_keycloak() {
        keycloak.close();
    }

    @Test
    void what_agrees_is_no_drift() {
        assertThat(found()).noneMatch(drift -> drift.subjectId().equals(id));
    }

    @Test
    void what_the_provider_has_lost_is_made_again_with_its_owner() {
        keycloak.realm().loses(alias);
        assertThat(found())
                .anyMatch(drift ->
                        drift.kind() == Kind.MISSING && drift.subjectId().equals(id));
        tell();
        assertThat(keycloak.realm().told())
                .anyMatch(
                        line -> line.startsWith(alias + " enabled") && line.contains("ann@northside.example[owners]"));
        assertThat(healed(Kind.MISSING)).isTrue();
    }

    @Test
    void one_that_was_disabled_by_hand_is_enabled_again() {
        keycloak.realm().byHand(alias, false);
        assertThat(found())
                .anyMatch(drift ->
                        drift.kind() == Kind.DIFFERENT && drift.subjectId().equals(id));
        tell();
        assertThat(keycloak.realm().told()).anyMatch(line -> line.startsWith(alias + " enabled"));
        assertThat(healed(Kind.DIFFERENT)).isTrue();
    }

    @Test
    void one_that_was_ours_and_is_not_here_is_told_and_left_alone() {
        UUID lost = UUID.randomUUID();
        keycloak.provider().provide(new IdentityOrganization(lost, "lost-" + lost, "Lost", true));
        assertThat(found())
                .anyMatch(drift -> drift.kind() == Kind.UNKNOWN && drift.alias().equals("lost-" + lost));
        assertThat(keycloak.realm().told()).anyMatch(line -> line.startsWith("lost-" + lost + " enabled"));
    }

    @Test
    void one_that_was_made_there_by_hand_is_nobodys_business() {
        keycloak.realm().byHand("by-hand");
        assertThat(found()).noneMatch(drift -> drift.alias().equals("by-hand"));
    }

    @Test
    void while_the_provider_is_away_the_report_says_so_and_forgets_nothing() {
        keycloak.realm().byHand(alias, false);
        found();
        keycloak.breakAll(Fault.UNAVAILABLE);
        compare();
        OrganizationDriftReport report = report();
        assertThat(report.problem()).contains("503");
        assertThat(report.drifts()).anyMatch(drift -> drift.subjectId().equals(id));
    }

    @Test
    void what_is_to_be_told_and_waits_for_nothing_any_more_is_found() {
        Tenant.as(planted.partner(), () -> tree.suspend(id, "Drift"));
        assertThat(forgottenLater()).contains(id);
        tell();
        assertThat(forgottenLater()).doesNotContain(id);
    }

    /** The queue's own tries make it wait for some seconds. */
    private List<UUID> forgottenLater() {
        IdentityTasks later = new IdentityTasks(jdbc, event -> {}, Clock.offset(clock, Duration.ofMinutes(5)));
        return Tenant.as(
                planted.platform(),
                () -> Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> later.forgotten())));
    }

    @Test
    void a_partner_has_no_report() {
        assertThat(Tenant.as(planted.partner(), drifts::report)).isEmpty();
    }

    private boolean healed(Kind kind) {
        compare();
        return report().drifts().stream()
                .filter(drift -> drift.kind() == kind && drift.subjectId().equals(id))
                .allMatch(drift -> drift.healedAt() != null);
    }

    private List<Drift> found() {
        compare();
        return report().drifts();
    }

    private OrganizationDriftReport report() {
        return Tenant.as(planted.platform(), drifts::report).orElseThrow();
    }

    private void compare() {
        Tenant.as(
                planted.platform(),
                () -> new DriftJob(tasks, drifts, organizations, keycloak.provider(), clock).compare());
    }

    private void tell() {
        Tenant.as(id, () -> new IdentityJob(tasks, keycloak.provider(), clock).run(id));
    }
}
