package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.calls.Speaker;
import ai.vocelio.team.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** One person who belongs to two organizations and switches between them by another token. */
@BffTest
class TwoOrganizationsTests {

    private static final String WHERE = "{ organization { alias } viewer { member { id roles } } }";
    private static final String CHANGES =
            "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot calls { id } } }";
    private static final String NODE = "query ($id: ID!) { node(id: $id) { id } }";
    private static final String LISTS =
            "query ($after: String) { contactLists(first: 1, after: $after) { edges { cursor node { id } } } }";
    private static final int MANY = 60;

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    private final UUID person = UUID.randomUUID();
    private GraphQlClient atAcme;
    private GraphQlClient atGlobex;
    private CallFixture call;

    @SuppressWarnings("NullAway.Init")
    TwoOrganizationsTests() {}

    @BeforeEach
    void a_person_who_has_switched_from_acme_to_globex() {
        atAcme = at(TestOrganization.ACME, Role.OWNER);
        assertThat(aliasOf(atAcme.ask(WHERE))).isEqualTo("acme");
        call = CallFixture.inProgress(house);
        atGlobex = at(TestOrganization.GLOBEX, Role.OPERATOR);
        assertThat(aliasOf(atGlobex.ask(WHERE))).isEqualTo("globex");
    }

    @Test
    void the_token_from_before_finds_what_it_found_and_nothing_of_the_other() {
        String ours = list(atAcme);
        String theirs = list(atGlobex);
        assertThat(found(atAcme, call.id(), ours)).containsExactly(true, true);
        assertThat(found(atGlobex, call.id(), ours)).containsExactly(false, false);
        assertThat(found(atAcme, theirs)).containsExactly(false);
        assertThat(found(atGlobex, theirs)).containsExactly(true);
    }

    @Test
    void an_open_socket_goes_on_for_the_organization_that_it_was_opened_for() {
        try (TestSocket before = atAcme.socket();
                TestSocket after = atGlobex.socket()) {
            assertThat(isSnapshot(before.subscribe("1", CHANGES, Map.of()).next()))
                    .isTrue();
            assertThat(isSnapshot(after.subscribe("1", CHANGES, Map.of()).next()))
                    .isTrue();
            call.says(1, Speaker.AGENT, "Hello.", true);
            call.ends();
            assertThat(heardUntil(before, "1", call.id())).isNotEmpty();
            // what had come for the other one would have come before this answer
            after.subscribe("2", WHERE, Map.of());
            assertThat(heardUntil(after, "2", "globex")).noneMatch(message -> message.contains(call.id()));
            after.subscribe("3", NODE, Map.of("id", call.id()));
            assertThat(heardUntil(after, "3", "{\"node\":null}")).noneMatch(message -> message.contains(call.id()));
        }
    }

    @Test
    void what_is_loaded_for_the_one_at_the_same_time_is_never_the_others() {
        String id = atAcme.ask(WHERE).at("/data/viewer/member/id").asString();
        String document =
                "query ($id: ID!) { organization { alias } viewer { member { id roles } } node(id: $id) { ... on Member { roles } } }";
        List<CompletableFuture<Answer>> asked = IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? atAcme : atGlobex).ask(document, Map.of("id", id)),
                        Thread::startVirtualThread))
                .toList();
        for (int i = 0; i < MANY; i++) {
            JsonNode data = asked.get(i).join().at("/data");
            String role = i % 2 == 0 ? "OWNER" : "OPERATOR";
            assertThat(data.at("/organization/alias").asString()).isEqualTo(i % 2 == 0 ? "acme" : "globex");
            assertThat(data.at("/viewer/member/roles").toString()).isEqualTo("[\"" + role + "\"]");
            assertThat(data.at("/node/roles").toString()).isEqualTo("[\"" + role + "\"]");
        }
    }

    @Test
    void a_cursor_that_was_taken_in_the_one_opens_nothing_in_the_other() {
        list(atAcme);
        list(atAcme);
        list(atGlobex);
        String cursor =
                atAcme.ask(LISTS).at("/data/contactLists/edges/0/cursor").asString();
        assertThat(atAcme.ask(LISTS, Map.of("after", cursor)).codes()).isEmpty();
        Answer refused = atGlobex.ask(LISTS, Map.of("after", cursor));
        assertThat(refused.codes()).as(refused.toString()).containsExactly("INVALID_CURSOR");
        assertThat(refused.at("/data/contactLists/edges").isMissingNode()).isTrue();
    }

    private GraphQlClient at(TestOrganization organization, Role role) {
        return client.with(TestIssuer.shared()
                .token(organization)
                .claim("sub", person.toString())
                .claim("name", "Oscar")
                .organizations(Map.of(organization.alias(), TestToken.membership(organization.id(), role)))
                .sign());
    }

    private static List<Boolean> found(GraphQlClient by, String... ids) {
        return List.of(ids).stream()
                .map(id -> by.ask(NODE, Map.of("id", id)))
                .map(answer -> {
                    assertThat(answer.codes()).isEmpty();
                    return !answer.at("/data/node").isNull();
                })
                .toList();
    }

    /** All messages up to the one of an operation that says this. */
    private static List<String> heardUntil(TestSocket socket, String id, String words) {
        List<String> heard = new ArrayList<>();
        boolean isThere = false;
        while (!isThere) {
            JsonNode message = socket.next();
            heard.add(message.toString());
            isThere = message.at("/id").asString("").equals(id)
                    && message.at("/payload").toString().contains(words);
        }
        return heard;
    }

    private static String list(GraphQlClient by) {
        return by.ask(
                        "mutation ($name: String!) { contactListCreate(input: {name: $name}) { contactList { id } } }",
                        Map.of("name", UUID.randomUUID().toString()))
                .at("/data/contactListCreate/contactList/id")
                .asString();
    }

    private static String aliasOf(Answer answer) {
        return answer.at("/data/organization/alias").asString("");
    }

    private static boolean isSnapshot(JsonNode message) {
        return message.at("/payload/data/callChanged/isSnapshot").asBoolean(false);
    }
}
