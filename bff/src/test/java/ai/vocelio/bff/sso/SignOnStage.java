package ai.vocelio.bff.sso;

import static ai.vocelio.sandbox.keycloak.KeycloakSettings.TEST_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.RealAdmission;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.RealKeycloak;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.identity.FakeSignOnDirectory;
import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.identity.SignOnDirectory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;

/** A real Keycloak with our realm and a customer's, and the edge that is told of it as its users tell it: over GraphQL. */
final class SignOnStage {

    static final String OUR_PASSWORD = TEST_PASSWORD;
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final SingletonSupplier<RealKeycloak> KEYCLOAK = SingletonSupplier.of(SignOnStage::started);
    private static final SingletonSupplier<CustomerRealm> CUSTOMER =
            SingletonSupplier.of(() -> new CustomerRealm(keycloak().server()));

    private final Edge edge;
    private final ProvenDomains domains;
    private final RealAdmission door;
    private final FakeSignOnDirectory directory;
    private final SignIn signIn = SignIn.at(keycloak().server().issuer());

    private SignOnStage(ApplicationContext house) {
        this.edge = new Edge(house.getBean(GraphQlClient.class));
        this.domains = new ProvenDomains(edge);
        this.door = new RealAdmission(house, keycloak().server().issuer());
        this.directory = house.getBean(FakeSignOnDirectory.class);
        directory.behind(keycloak().port(SignOnDirectory.class));
    }

    static SignOnStage on(ApplicationContext house) {
        return new SignOnStage(house);
    }

    /** One for all classes of tests of this run: it takes its time to start. */
    static RealKeycloak keycloak() {
        return Objects.requireNonNull(KEYCLOAK.obtain());
    }

    private static RealKeycloak started() {
        RealKeycloak keycloak = new RealKeycloak();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(keycloak::close));
        return keycloak;
    }

    CustomerRealm customer() {
        return Objects.requireNonNull(CUSTOMER.obtain());
    }

    Admin admin() {
        return new Admin(keycloak().server());
    }

    void hire(String name, String email, String group) {
        customer().hires(name, email, group);
    }

    /** Has people of an organization come by the customer's realm, with a proven domain. */
    void connect(TestOrganization organization, String domain) {
        enable(organization);
        addDomain(organization, domain);
        prove(organization, domain, "VERIFIED");
        assertOpen(organization);
    }

    /** The same by SAML. */
    void connectBySaml(TestOrganization organization, String domain) {
        edge.connect(
                organization,
                "saml",
                Map.of(
                        "entity", customer().issuer(),
                        "signInUrl", customer().issuer() + "/protocol/saml",
                        "certificates", List.of(customer().certificate())));
        awaitTold(organization);
        addDomain(organization, domain);
        prove(organization, domain, "VERIFIED");
        assertOpen(organization);
    }

    void enable(TestOrganization organization) {
        edge.connect(
                organization,
                "oidc",
                Map.of(
                        "issuer", customer().issuer(),
                        "client", CustomerRealm.CLIENT,
                        "clientSecret", CustomerRealm.SECRET));
        awaitTold(organization);
    }

    void addDomain(TestOrganization organization, String name) {
        domains.add(organization, name);
    }

    void prove(TestOrganization organization, String name, String status) {
        domains.publish(organization, name, true, status);
        awaitTold(organization);
    }

    void lose(TestOrganization organization, String name) {
        domains.publish(organization, name, false, "LOST");
        awaitTold(organization);
    }

    void awaitDomain(TestOrganization organization, String name, String status) {
        domains.await(organization, name, status);
        awaitTold(organization);
    }

    /** Somebody may come by it. */
    private void assertOpen(TestOrganization organization) {
        JsonNode there = admin().get("/vocelio/identity-provider/instances/" + hint(organization));
        assertThat(there.path("enabled").asBoolean()).as(there.toString()).isTrue();
        assertThat(there.path("organizationId").isString()).as(there.toString()).isTrue();
    }

    /** Until the identity provider knows all. */
    private void awaitTold(TestOrganization organization) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(edge.untold(organization)).isNull());
    }

    void enforce(TestOrganization organization) {
        edge.change(organization, Map.of("isEnforced", true));
        await().atMost(PATIENCE).until(() -> !edge.letsPasswordsIn(organization));
    }

    /** What the connection is called in tokens. */
    String hint(TestOrganization organization) {
        return edge.hint(organization);
    }

    /** Begins to sign in. */
    Walk open(String scope, Map<String, String> more) {
        return new Walk(signIn.redirectUri()).open(signIn.start(scope, more));
    }

    /** Where a sign-in begins. */
    URI start(String scope, Map<String, String> more) {
        return signIn.start(scope, more);
    }

    /** Somebody with a password of ours who belongs to an organization. */
    void employ(TestOrganization organization, String email) {
        admin().post(
                        "/vocelio/users",
                        Map.of(
                                "username",
                                email,
                                "email",
                                email,
                                "emailVerified",
                                true,
                                "enabled",
                                true,
                                "firstName",
                                "Some",
                                "lastName",
                                "Body",
                                "credentials",
                                List.of(Map.of("type", "password", "value", OUR_PASSWORD))));
        keycloak()
                .port(MembershipDirectory.class)
                .put(
                        organization.id(),
                        UUID.fromString(account(email).path("id").asString()),
                        Set.of("VIEWER"));
    }

    void dismiss(String email) {
        admin().delete("/vocelio/users/" + account(email).path("id").asString());
    }

    /** Says who one is, and sees where that leads. */
    Walk walkTo(String email, String scope) {
        return open(scope, Map.of()).fill(Map.of("username", email));
    }

    /** At the customer's own page. */
    void signInThere(Walk walk, String name) {
        assertThat(walk.at().getPath()).as(walk.said()).contains("/realms/corp/");
        walk.fill(Map.of("username", name, "password", CustomerRealm.PASSWORD));
    }

    /** The access token of somebody who goes all the way. */
    String login(String name, String email, String organization) {
        try (Walk walk = walkTo(email, "openid organization:" + organization)) {
            signInThere(walk, name);
            return tokens(walk);
        }
    }

    String tokens(Walk walk) {
        String code = walk.answer()
                .orElseThrow(() -> new AssertionError("still here: " + walk.said()))
                .getOrDefault("code", "");
        JsonNode tokens = signIn.exchange(code);
        assertThat(tokens.has("access_token")).as(tokens.toString()).isTrue();
        return tokens.path("access_token").asString();
    }

    /** The access token of somebody of the demo by the password that he has with us. */
    String password(String email, String organization) {
        return keycloak().login(email, organization).accessToken();
    }

    /** Whom a token of the demo speaks of. */
    String subject(String email, String organization) {
        return SignIn.claims(password(email, organization)).path("sub").asString();
    }

    Caller admit(String token) {
        return door.admit(token);
    }

    /** Accounts of our realm that the organization's provider may sign in. */
    List<String> peopleWhoCameBy(TestOrganization organization) {
        return admin().get("/vocelio/users?max=1000&idpAlias=" + hint(organization))
                .valueStream()
                .map(user -> user.path("email").asString(""))
                .toList();
    }

    /** An account of our realm. */
    JsonNode account(String email) {
        return admin().get("/vocelio/users?exact=true&email=" + email).path(0);
    }

    List<String> linksOf(String person) {
        return admin().get("/vocelio/users/" + person + "/federated-identity")
                .valueStream()
                .map(link -> link.path("identityProvider").asString())
                .toList();
    }

    /** Takes everything back, here and there. */
    void clear() {
        edge.disconnectAll();
        domains.deleteAll();
        for (TestOrganization organization : TestOrganization.values()) {
            await().atMost(PATIENCE)
                    .until(() -> directory.retained(organization.id()).isEmpty());
            await().atMost(PATIENCE).until(() -> edge.letsPasswordsIn(organization));
        }
        directory.behind(null);
        door.close();
    }
}
