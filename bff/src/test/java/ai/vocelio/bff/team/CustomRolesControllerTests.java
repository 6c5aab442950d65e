package ai.vocelio.bff.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class CustomRolesControllerTests {

    private static final String CREATE = """
            mutation ($name: String!, $p: [Permission!]!) { customRoleCreate(input: {name: $name, permissions: $p}) {
              customRole { id name permissions } userErrors { field code } } }""";
    private static final String UPDATE = """
            mutation ($id: ID!, $p: [Permission!]) { customRoleUpdate(input: {customRoleId: $id, permissions: $p}) {
              customRole { permissions } userErrors { field code } } }""";
    private static final String DELETE = """
            mutation ($id: ID!) { customRoleDelete(input: {customRoleId: $id}) {
              customRole { id } userErrors { field code } } }""";
    private static final String GIVE = """
            mutation ($id: ID!, $member: ID!) { customRoleGive(input: {customRoleId: $id, memberId: $member}) {
              customRole { id } userErrors { field code } } }""";
    private static final String TAKE = """
            mutation ($id: ID!, $member: ID!) { customRoleTake(input: {customRoleId: $id, memberId: $member}) {
              customRole { id } userErrors { field code } } }""";
    private static final String ME = "{ viewer { permissions member { id roles customRoles { name } } } }";
    private static final String CONTACTS = "{ contacts(first: 1) { nodes { id } } }";
    private static final String EVENTS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";
    private static final Duration SECONDS = Duration.ofSeconds(4);

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_custom_role_adds_to_the_roles_of_the_token() {
        Person viewer = new Person(Role.VIEWER);
        assertThat(viewer.client.ask(CONTACTS).codes()).containsExactly("FORBIDDEN");

        give(made("CONTACT_READ"), viewer);
        clock.advance(SECONDS);

        Answer me = viewer.client.ask(ME);
        assertThat(me.at("/data/viewer/permissions").toString()).contains("CONTACT_READ", "CALL_READ");
        assertThat(me.at("/data/viewer/member/roles").toString()).isEqualTo("[\"VIEWER\"]");
        assertThat(me.at("/data/viewer/member/customRoles").size()).isOne();
        assertThat(viewer.client.ask(CONTACTS).codes()).isEmpty();
        assertThat(new Person(Role.VIEWER).client.ask(CONTACTS).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void what_is_taken_away_counts_within_seconds() {
        Person viewer = new Person(Role.VIEWER);
        String role = made("CONTACT_READ");
        give(role, viewer);
        clock.advance(SECONDS);
        assertThat(viewer.client.ask(CONTACTS).codes()).isEmpty();

        assertThat(done(TAKE, Map.of("id", role, "member", viewer.id))
                        .at("/customRole/id")
                        .asString())
                .isEqualTo(role);
        clock.advance(SECONDS);
        assertThat(viewer.client.ask(CONTACTS).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void a_socket_and_a_stream_of_who_may_do_less_now_end() {
        Person nobody = new Person();
        String role = made("CALL_READ");
        give(role, nobody);
        clock.advance(SECONDS);
        try (TestSocket socket = nobody.client.socket();
                TestEvents events = nobody.client.events(EVENTS, Map.of())) {
            socket.subscribe("1", EVENTS, Map.of());
            assertThat(socket.next().at("/payload/data/callChanged/isSnapshot").asBoolean())
                    .isTrue();
            assertThat(events.next()).isNotNull();

            done(DELETE, Map.of("id", role));

            assertThat(socket.closing().code()).isEqualTo(4403);
            String last = "";
            for (JsonNode next = events.next(); next != null; next = events.next()) {
                last = next.at("/errors/0/extensions/code").asString("");
            }
            assertThat(last).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void a_socket_of_who_may_do_more_now_lives_on_and_may() {
        Person viewer = new Person(Role.VIEWER);
        try (TestSocket socket = viewer.client.socket()) {
            give(made("CONTACT_READ"), viewer);
            String answer = "FORBIDDEN";
            for (int n = 0; answer.contains("FORBIDDEN") && n < 10_000; n++) {
                answer = socket.subscribe("q" + n, CONTACTS, Map.of()).next().toString();
                assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
            }
            assertThat(answer).contains("\"nodes\"").doesNotContain("FORBIDDEN");
        }
    }

    @Test
    void nobody_rises_by_a_custom_role() {
        Person steward = new Person(Role.VIEWER);
        give(made("ROLE_WRITE"), steward);
        String stronger = made("CONTACT_DELETE");
        String weaker = made("CALL_READ");
        clock.advance(SECONDS);

        assertThat(fault(steward, CREATE, Map.of("name", name(), "p", List.of("CALL_READ", "CONTACT_DELETE"))))
                .isEqualTo("[{\"field\":[\"input\",\"permissions\"],\"code\":\"PERMISSION_NOT_HELD\"}]");
        assertThat(fault(steward, UPDATE, Map.of("id", weaker, "p", List.of("CALL_READ", "CONTACT_DELETE"))))
                .isEqualTo("[{\"field\":[\"input\",\"permissions\"],\"code\":\"PERMISSION_NOT_HELD\"}]");
        String notHis = "[{\"field\":[\"input\",\"customRoleId\"],\"code\":\"PERMISSION_NOT_HELD\"}]";
        assertThat(fault(steward, GIVE, Map.of("id", stronger, "member", steward.id)))
                .isEqualTo(notHis);
        assertThat(fault(steward, TAKE, Map.of("id", stronger, "member", steward.id)))
                .isEqualTo(notHis);
        assertThat(fault(steward, UPDATE, Map.of("id", stronger, "p", List.of("CALL_READ"))))
                .isEqualTo(notHis);
        assertThat(fault(steward, DELETE, Map.of("id", stronger))).isEqualTo(notHis);
        assertThat(fault(steward, GIVE, Map.of("id", weaker, "member", steward.id)))
                .isEqualTo("[]");
        clock.advance(SECONDS);
        assertThat(steward.client.ask(ME).at("/data/viewer/permissions").toString())
                .doesNotContain("CONTACT_DELETE");
    }

    @Test
    void no_key_makes_or_gives_roles() {
        Answer refused = client.acme()
                .ask("mutation { apiKeyCreate(input: {name: \"Steward\", permissions: [ROLE_WRITE]}) {"
                        + " apiKey { id } userErrors { code } } }");

        assertThat(refused.at("/data/apiKeyCreate/userErrors/0/code").asString())
                .isEqualTo("PERMISSION_NOT_FOR_KEYS");
    }

    @Test
    void a_role_gives_nothing_in_another_organization() {
        Person viewer = new Person(Role.VIEWER);
        String role = made("CONTACT_READ");
        give(role, viewer);
        clock.advance(SECONDS);
        GraphQlClient elsewhere = client.with(TestIssuer.shared()
                .token(TestOrganization.GLOBEX)
                .person(TestOrganization.ACME, viewer.name)
                .organizations(Map.of("globex", TestToken.membership(TestOrganization.GLOBEX.id(), Role.VIEWER)))
                .sign());

        assertThat(elsewhere.ask(CONTACTS).codes()).containsExactly("FORBIDDEN");
        assertThat(client.globex()
                        .ask(DELETE, Map.of("id", role))
                        .at("/data/customRoleDelete/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    private String made(String... permissions) {
        return done(CREATE, Map.of("name", name(), "p", permissions))
                .at("/customRole/id")
                .asString();
    }

    private void give(String role, Person person) {
        done(GIVE, Map.of("id", role, "member", person.id));
    }

    private JsonNode done(String document, Map<String, Object> variables) {
        Answer answer = client.acme().ask(document, variables);
        JsonNode payload = answer.at("/data").iterator().next();
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        assertThat(payload.at("/userErrors").isEmpty()).as(answer.toString()).isTrue();
        return payload;
    }

    private static String fault(Person person, String document, Map<String, Object> variables) {
        Answer answer = person.client.ask(document, variables);
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at("/data").iterator().next().at("/userErrors").toString();
    }

    private static String name() {
        return "Role " + UUID.randomUUID();
    }

    /** A member of acme of its own, with these roles in the token. */
    private final class Person {

        private final String name = "Person " + UUID.randomUUID();
        private final GraphQlClient client;
        private final String id;

        private Person(Role... roles) {
            client = CustomRolesControllerTests.this.client.with(TestIssuer.shared()
                    .token(TestOrganization.ACME)
                    .person(TestOrganization.ACME, name)
                    .organizations(Map.of("acme", TestToken.membership(TestOrganization.ACME.id(), roles)))
                    .sign());
            id = client.ask("{ viewer { member { id } } }")
                    .at("/data/viewer/member/id")
                    .asString();
        }
    }
}
