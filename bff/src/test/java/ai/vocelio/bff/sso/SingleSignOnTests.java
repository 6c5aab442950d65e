package ai.vocelio.bff.sso;

import static ai.vocelio.bff.testing.TestOrganization.ACME;
import static ai.vocelio.bff.testing.TestOrganization.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * People sign in by the identity provider of their own company, which is a second realm of a real Keycloak. The proof is
 * always what our door makes of the token, or that there is none.
 */
@BffTest
class SingleSignOnTests {

    private static final String ALL = "openid organization:acme";

    @Autowired
    ApplicationContext house;

    @Autowired
    Team team;

    private SignOnStage stage;

    @BeforeEach
    void two_realms() {
        stage = SignOnStage.on(house);
    }

    @AfterEach
    void nobody_is_connected() {
        stage.clear();
    }

    @Test
    void
            whoever_has_an_address_of_a_proven_domain_is_led_to_the_own_provider_and_becomes_a_member_with_the_mapped_role() {
        stage.hire("frank", "frank@acme.test", "agents");
        stage.connect(ACME, "acme.test");

        Caller frank = stage.admit(stage.login("frank", "frank@acme.test", "acme"));

        assertThat(frank.organizationId()).isEqualTo(ACME.id());
        assertThat(frank.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.VIEWER);
        assertThat(frank.isEmailVerified()).as("his company proved the domain").isTrue();
        assertThat(frank.cameBy()).isEqualTo(stage.hint(ACME));
        assertThat(Tenant.as(ACME.id(), () -> team.find(frank.subject())))
                .hasValueSatisfying(
                        member -> assertThat(member.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.VIEWER));
    }

    @Test
    void roles_follow_the_provider_at_each_login_and_whoever_is_removed_there_is_out_here() {
        stage.hire("fay", "fay@acme.test", "agents");
        stage.connect(ACME, "acme.test");
        Caller first = stage.admit(stage.login("fay", "fay@acme.test", "acme"));

        stage.customer().moves("fay", "agents", "leads");
        Caller second = stage.admit(stage.login("fay", "fay@acme.test", "acme"));
        assertThat(second.subject()).as("the same person").isEqualTo(first.subject());
        assertThat(second.roles()).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.VIEWER);

        stage.customer().leaves("fay", "leads");
        assertThat(stage.admit(stage.login("fay", "fay@acme.test", "acme")).roles())
                .containsExactly(Role.VIEWER);

        stage.customer().dismisses("fay");
        try (Walk walk = stage.walkTo("fay@acme.test", ALL)) {
            stage.signInThere(walk, "fay");
            assertThat(walk.answer()).as(walk.said()).isEmpty();
            assertThat(walk.said()).containsIgnoringCase("disabled");
        }
    }

    @Test
    void by_saml_it_is_the_same() {
        stage.hire("sam", "sam@acme.test", "agents");
        stage.connectBySaml(ACME, "acme.test");
        Caller first = stage.admit(stage.login("sam", "sam@acme.test", "acme"));
        assertThat(first.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.VIEWER);
        assertThat(first.email()).isEqualTo("sam@acme.test");
        assertThat(first.cameBy()).isEqualTo(stage.hint(ACME));

        stage.customer().moves("sam", "agents", "leads");
        Caller second = stage.admit(stage.login("sam", "sam@acme.test", "acme"));
        assertThat(second.subject()).isEqualTo(first.subject());
        assertThat(second.roles()).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.VIEWER);

        stage.customer().dismisses("sam");
        try (Walk walk = stage.walkTo("sam@acme.test", ALL)) {
            stage.signInThere(walk, "sam");
            assertThat(walk.answer()).as(walk.said()).isEmpty();
        }
    }

    @Test
    void by_saml_too_the_provider_of_another_organization_takes_nobody_over() {
        stage.hire("mona", "alice@acme.test", "agents");
        stage.connectBySaml(GLOBEX, "globex.test");
        for (String scope : Set.of("openid organization:globex", "openid", ALL)) {
            try (Walk walk = stage.open(scope, Map.of("kc_idp_hint", stage.hint(GLOBEX)))) {
                stage.signInThere(walk, "mona");
                assertThat(walk.answer()).as(scope + " " + walk.said()).isEmpty();
            }
        }
        assertThat(stage.peopleWhoCameBy(GLOBEX)).isEmpty();
        assertThat(stage.linksOf(stage.subject("alice@acme.test", "acme"))).isEmpty();
    }

    @Test
    void a_domain_that_is_not_proven_or_not_any_more_leads_nobody_anywhere() {
        stage.hire("gus", "gus@acme.test", "agents");
        stage.enable(ACME);
        stage.addDomain(ACME, "acme.test");
        try (Walk walk = stage.walkTo("gus@acme.test", ALL)) {
            assertThat(walk.at().getPath()).as(walk.said()).contains("/realms/vocelio/");
        }

        stage.prove(ACME, "acme.test", "VERIFIED");
        try (Walk walk = stage.walkTo("gus@acme.test", ALL)) {
            assertThat(walk.at().getPath()).as(walk.said()).contains("/realms/corp/");
        }

        stage.lose(ACME, "acme.test");
        try (Walk walk = stage.walkTo("gus@acme.test", ALL)) {
            assertThat(walk.at().getPath()).as(walk.said()).contains("/realms/vocelio/");
        }
        try (Walk walk = stage.open(ALL, Map.of("kc_idp_hint", stage.hint(ACME)))) {
            assertThat(walk.at().getPath())
                    .as("not even by its name: " + walk.said())
                    .contains("/realms/vocelio/");
        }
    }

    @Test
    void a_domain_that_two_organizations_have_proven_leads_nobody_until_one_of_them_has_lost_it() {
        stage.connect(ACME, "acme.test");
        stage.addDomain(GLOBEX, "acme.test");
        stage.prove(GLOBEX, "acme.test", "CONTESTED");
        stage.awaitDomain(ACME, "acme.test", "CONTESTED");
        try (Walk walk = stage.walkTo("gil@acme.test", ALL)) {
            assertThat(walk.at().getPath()).as(walk.said()).contains("/realms/vocelio/");
        }

        stage.lose(GLOBEX, "acme.test");
        stage.awaitDomain(ACME, "acme.test", "VERIFIED");
        try (Walk walk = stage.walkTo("gil@acme.test", ALL)) {
            assertThat(walk.at().getPath()).as(walk.said()).contains("/realms/corp/");
        }
    }

    @Test
    void the_provider_of_another_organization_takes_nobody_over_whatever_address_it_tells() {
        stage.hire("mallory", "mallory@globex.test", "agents");
        stage.connect(GLOBEX, "globex.test");
        String alice = stage.subject("alice@acme.test", "acme");

        for (String taken : Set.of("alice@acme.test", "boss-" + UUID.randomUUID() + "@acme.test")) {
            stage.customer().claims("mallory", taken);
            for (String scope : Set.of("openid organization:globex", "openid", ALL)) {
                try (Walk walk = stage.open(scope, Map.of("kc_idp_hint", stage.hint(GLOBEX)))) {
                    stage.signInThere(walk, "mallory");
                    assertThat(walk.answer()).as(scope + " " + walk.said()).isEmpty();
                }
                assertThat(stage.peopleWhoCameBy(GLOBEX))
                        .as(scope + " as " + taken)
                        .isEmpty();
            }
        }
        assertThat(stage.linksOf(alice)).isEmpty();
    }

    @Test
    void an_address_that_the_person_types_is_not_proven_by_the_provider() {
        stage.hire("nobody", "alice@acme.test", "agents");
        stage.connect(GLOBEX, "globex.test");
        try (Walk walk = stage.open("openid organization:globex", Map.of("kc_idp_hint", stage.hint(GLOBEX)))) {
            stage.signInThere(walk, "nobody");
            walk.fill(Map.of("email", "ceo@globex.test"));
            assertThat(walk.answer()).as(walk.said()).isEmpty();
        }
        assertThat(stage.account("ceo@globex.test").path("emailVerified").asBoolean(true))
                .isFalse();
    }

    @Test
    void a_provider_that_tells_another_address_later_changes_nothing_of_who_somebody_is() {
        stage.hire("hal", "hal@acme.test", "agents");
        stage.connect(ACME, "acme.test");
        Caller before = stage.admit(stage.login("hal", "hal@acme.test", "acme"));
        stage.customer().claims("hal", "grace@globex.test");

        Caller after = stage.admit(stage.login("hal", "hal@acme.test", "acme"));

        assertThat(after.subject()).isEqualTo(before.subject());
        assertThat(after.email()).isEqualTo("hal@acme.test");
    }

    @Test
    void where_it_is_enforced_a_password_opens_nothing_for_addresses_of_the_domain() {
        stage.hire("ida", "ida@acme.test", "leads");
        stage.connect(ACME, "acme.test");
        String password = stage.password("alice@acme.test", "acme");
        assertThat(stage.admit(password).roles()).contains(Role.OWNER);
        String ida = stage.login("ida", "ida@acme.test", "acme");

        stage.enforce(ACME);

        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> stage.admit(password))
                .withMessageContaining("single sign-on");
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> stage.admit(stage.password("alice@acme.test", "acme")))
                .withMessageContaining("single sign-on");
        assertThat(stage.admit(ida).roles()).contains(Role.SUPERVISOR);
        assertThat(stage.admit(stage.password("grace@globex.test", "globex")).roles())
                .contains(Role.OWNER);
    }

    @Test
    void whoever_was_here_with_a_password_is_connected_by_it_once() {
        stage.hire("alice", "alice@acme.test", "agents");
        stage.connect(ACME, "acme.test");
        String alice = stage.subject("alice@acme.test", "acme");
        try (Walk walk = stage.open(ALL, Map.of("kc_idp_hint", stage.hint(ACME)))) {
            stage.signInThere(walk, "alice");
            assertThat(walk.said()).as("she is asked").contains("already exists");
            walk.fill(Map.of("submitAction", "linkAccount"));
            walk.fill(Map.of("password", SignOnStage.OUR_PASSWORD));
            Caller linked = stage.admit(stage.tokens(walk));
            assertThat(linked.subject()).hasToString(alice);
            assertThat(linked.roles()).as("nobody loses ownership by it").contains(Role.OWNER, Role.OPERATOR);
        }
    }
}
