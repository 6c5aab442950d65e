package ai.vocelio.bff.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestMailbox;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.identity.FakeMembershipDirectory;
import ai.vocelio.sandbox.mail.ReceivedMail;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class InvitationsControllerTests {

    private static final Pattern LINK = Pattern.compile("http://[a-z0-9.-]+:8080/invitation#(inv_[A-Za-z0-9_-]{65})");
    private static final String CREATE = """
            mutation ($email: String!, $roles: [Role!]!) { invitationCreate(input: {email: $email, roles: $roles}) {
              invitation { id email status roles sends invitedBy { name } } userErrors { code field message } } }""";
    private static final String ACCEPT = """
            mutation ($token: String!) { invitationAccept(input: {token: $token}) {
              acceptance { organizationAlias organizationName roles } userErrors { code message } } }""";
    private static final String READ = """
            query ($id: ID!) { invitation(id: $id) { status delivery acceptedBy { id name } } }""";
    private static final String CODE = "/data/invitationAccept/userErrors/0/code";

    @Autowired
    GraphQlClient client;

    @Autowired
    FakeMembershipDirectory directory;

    private final UUID ada = UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.com";

    @Test
    void who_is_invited_follows_the_link_of_a_real_letter_and_comes_in() {
        Answer made = invited(client.acme(), "VIEWER");
        assertThat(made.at("/data/invitationCreate/invitation/status").asString())
                .isEqualTo("PENDING");
        ReceivedMail letter = TestMailbox.letters(address, 1).getFirst();
        assertThat(letter.recipients()).containsExactly(address);
        assertThat(letter.from()).endsWith(" <no-reply@vocelio.test>");
        assertThat(letter.subject()).isEqualTo("Invitation to acme");
        assertThat(letter.html()).contains(tokenOf(letter));

        Answer in = newcomer(true).ask(ACCEPT, Map.of("token", tokenOf(letter)));
        assertThat(in.at("/data/invitationAccept/acceptance").toString())
                .isEqualTo("{\"organizationAlias\":\"acme\",\"organizationName\":\"acme\",\"roles\":[\"VIEWER\"]}");
        String id = made.at("/data/invitationCreate/invitation/id").asString();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Answer now = client.acme().ask(READ, Map.of("id", id));
            assertThat(now.at("/data/invitation/status").asString()).isEqualTo("ACCEPTED");
            assertThat(now.at("/data/invitation/delivery").asString()).isEqualTo("SENT");
            assertThat(now.at("/data/invitation/acceptedBy/name").asString()).isEqualTo("Ada");
            assertThat(directory.roles(TestOrganization.ACME.id(), ada)).contains(Set.of("VIEWER"));
        });
    }

    @Test
    void a_token_of_the_letter_opens_once() {
        invited(client.acme(), "VIEWER");
        Map<String, String> token =
                Map.of("token", tokenOf(TestMailbox.letters(address, 1).getFirst()));
        assertThat(newcomer(true).ask(ACCEPT, token).codes()).isEmpty();
        assertThat(newcomer(true).ask(ACCEPT, token).at(CODE).asString()).isEqualTo("ALREADY_ACCEPTED");
    }

    @Test
    void an_address_that_is_not_verified_opens_nothing() {
        invited(client.acme(), "VIEWER");
        Map<String, String> token =
                Map.of("token", tokenOf(TestMailbox.letters(address, 1).getFirst()));
        assertThat(newcomer(false).ask(ACCEPT, token).at(CODE).asString()).isEqualTo("EMAIL_NOT_VERIFIED");
    }

    @Test
    void a_member_of_another_organization_accepts_and_sees_nothing_more_for_it() {
        invited(client.acme(), "ANALYST");
        String token = tokenOf(TestMailbox.letters(address, 1).getFirst());
        GraphQlClient globex = client.with(person(true)
                .organizations(Map.of("globex", TestToken.membership(TestOrganization.GLOBEX.id(), Role.OWNER)))
                .sign());

        Answer answer = globex.ask("""
                mutation ($token: String!, $email: String!) {
                  made: contactListCreate(input: {name: $email}) { contactList { id name contactCount } }
                  invitationAccept(input: {token: $token}) { acceptance { organizationAlias } userErrors { code } }
                  after: contactListCreate(input: {name: $token}) { contactList { id } } }""", Map.of("token", token, "email", address));
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/data/invitationAccept/acceptance/organizationAlias")
                        .asString())
                .isEqualTo("acme");
        assertThat(globex.ask("{ organization { alias } }")
                        .at("/data/organization/alias")
                        .asString())
                .isEqualTo("globex");
        assertThat(client.acme()
                        .ask(
                                "query ($id: ID!) { node(id: $id) { id } }",
                                Map.of(
                                        "id",
                                        answer.at("/data/after/contactList/id").asString()))
                        .at("/data/node")
                        .isNull())
                .isTrue();
    }

    @Test
    void who_is_in_no_organization_can_ask_for_nothing_else() {
        for (String document : List.of(
                "{ viewer { permissions } }",
                "{ organization { name } }",
                "{ node(id: \"mbr_00000000000000000000000000\") { id } }",
                "{ members { totalCount } }",
                "mutation { contactListCreate(input: {name: \"x\"}) { contactList { id } } }")) {
            Answer answer = newcomer(true).ask(document);
            assertThat(answer.codes()).as(document).containsExactly("UNAUTHENTICATED");
            assertThat(answer.at("/errors/0/message").asString()).contains("exactly one organization");
        }
    }

    @Test
    void who_is_in_no_organization_follows_nothing() {
        String document = "subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }";
        assertThat(newcomer(true).events(document, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void an_api_key_cannot_accept() {
        invited(client.acme(), "VIEWER");
        Answer key = client.acme()
                .ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }");
        Answer answer = client.with(key.at("/data/apiKeyCreate/secret").asString())
                .ask(
                        ACCEPT,
                        Map.of("token", tokenOf(TestMailbox.letters(address, 1).getFirst())));
        assertThat(answer.at(CODE).asString()).isEqualTo("NOT_A_PERSON");
    }

    @Test
    void an_admin_invites_no_owner() {
        Answer answer = invited(client.member(TestOrganization.ACME, Role.ADMIN), "OWNER");
        assertThat(answer.at("/data/invitationCreate/userErrors/0/code").asString())
                .isEqualTo("ROLE_NOT_HELD");
        assertThat(answer.at("/data/invitationCreate/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"roles\"]");
    }

    @Test
    void an_address_with_a_line_break_is_refused() {
        Answer answer = client.acme()
                .ask(CREATE, Map.of("email", "ada@example.com\r\nBcc: eve@example.com", "roles", List.of("VIEWER")));
        assertThat(answer.at("/data/invitationCreate/userErrors/0/code").asString())
                .isEqualTo("EMAIL_INVALID");
    }

    private Answer invited(GraphQlClient by, String role) {
        return by.ask(CREATE, Map.of("email", address, "roles", List.of(role)));
    }

    private GraphQlClient newcomer(boolean isVerified) {
        return client.with(person(isVerified).organizations(null).sign());
    }

    private TestToken person(boolean isVerified) {
        return TestIssuer.shared()
                .token(TestOrganization.ACME)
                .claim("sub", ada.toString())
                .claim("name", "Ada")
                .claim("email", address.toUpperCase(java.util.Locale.ROOT))
                .claim("email_verified", isVerified);
    }

    private static String tokenOf(ReceivedMail letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }
}
