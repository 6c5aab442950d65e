package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class RulesTests {

    private static final String AGENT = new GlobalId("agt", UUID.randomUUID()).toString();
    private static final String CALL = new GlobalId("call", UUID.randomUUID()).toString();

    @Autowired
    GraphQlClient client;

    @Test
    void what_the_roles_do_not_give_is_forbidden_at_its_path() {
        Answer answer = client.member(TestOrganization.ACME, Role.VIEWER)
                .ask("mutation { agentRetire(input: {agentId: \"%s\"}) { agent { id } } }".formatted(AGENT));

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("agentRetire");
        assertThat(answer.at("/errors/0/message").asString()).contains("AGENT_WRITE");
        assertThat(answer.at("/data/agentRetire").isNull()).isTrue();
    }

    @Test
    void one_forbidden_field_does_not_take_the_others_away() {
        Answer answer = client.member(TestOrganization.ACME, Role.BILLING)
                .ask("{ agents { nodes { id } } organization { alias } }");

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.at("/data/organization/alias").asString()).isEqualTo("acme");
    }

    @Test
    void a_malformed_id_is_named() {
        Answer answer = client.acme().ask("{ agent(id: \"agt_nonsense\") { id } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).startsWith("id: ");
        assertThat(answer.at("/errors/0/extensions/field/0").asString()).isEqualTo("id");
    }

    @Test
    void an_id_of_another_type_is_simply_not_found() {
        Answer answer = client.acme().ask("{ agent(id: \"%s\") { id } }".formatted(CALL));

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/data/agent").isNull()).isTrue();
    }

    @Test
    void what_dials_must_carry_a_key() {
        Answer answer = client.acme().ask("""
                mutation { callPlace(input: {agentId: "%s", numberId: "%s", to: "+12125550100"}) { call { id } } }""".formatted(AGENT, new GlobalId("num", UUID.randomUUID())));

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).contains("@idempotent");
    }

    @Test
    void limits_of_nested_input_are_named_by_their_path() {
        String create = """
                mutation { agentCreate(input: {name: "%s", voiceId: "%s", language: "en-US", instructions: "x",
                openingLine: "y", maxDuration: "%s"}) { agent { id } userErrors { code } } }""";
        String voice = new GlobalId("voi", UUID.randomUUID()).toString();

        assertThat(client.acme()
                        .ask(create.formatted("", voice, "PT5M"))
                        .at("/errors/0/message")
                        .asString())
                .startsWith("input.name: 1 to 100 characters");
        assertThat(client.acme()
                        .ask(create.formatted("a", voice, "PT5S"))
                        .at("/errors/0/message")
                        .asString())
                .startsWith("input.maxDuration: ");
        assertThat(client.acme()
                        .ask(create.formatted("a", "voi_x", "PT5M"))
                        .at("/errors/0/message")
                        .asString())
                .startsWith("input.voiceId: ");
    }

    @Test
    void text_that_cannot_be_kept_is_named() {
        Answer answer = client.acme().ask("{ contacts(filter: {search: \"a\\u0000b\"}) { nodes { id } } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).startsWith("filter.search: ");
        assertThat(client.acme()
                        .ask("{ contacts(filter: {search: \"a\\uD800b\"}) { nodes { id } } }")
                        .codes())
                .containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\u200B\u200D", "\u0007\u0008", "\u00A0\u2003", "\u3164", "\u0301", "\uFEFF"})
    void text_that_nobody_can_see_is_none(String nothing) {
        Map<String, String> field = Map.of("name", "plan", "value", "gold");
        Map<String, Object> whole =
                Map.of("name", "Ann", "phone", "+12125550123", "company", "Acme", "customFields", List.of(field));
        Map.of(
                        "input.name", Map.of("name", nothing),
                        "input.company", Map.of("company", nothing),
                        "input.tags.1", Map.of("tags", List.of("vip", nothing)),
                        "input.customFields.0.name",
                                Map.of("customFields", List.of(Map.of("name", nothing, "value", "gold"))))
                .forEach((path, wrong) -> {
                    Map<String, Object> input = new HashMap<>(whole);
                    input.putAll(wrong);
                    refused(
                            path,
                            "mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } } }",
                            Map.of("input", input));
                });
        refused(
                "filter.search",
                "query ($text: String) { contacts(filter: {search: $text}) { nodes { id } } }",
                Map.of("text", nothing + nothing));
    }

    @Test
    void text_of_any_script_can_be_seen() {
        for (String text : List.of("Ζωή", "山田", "\uD83D\uDE42\uD83D\uDE42", "é e\u0301", "--")) {
            assertThat(client.acme()
                            .ask(
                                    "query ($text: String) { contacts(filter: {search: $text}) { nodes { id } } }",
                                    Map.of("text", text))
                            .codes())
                    .as(text)
                    .isEmpty();
        }
    }

    private void refused(String path, String document, Map<String, ?> variables) {
        Answer answer = client.acme().ask(document, variables);
        assertThat(answer.codes()).as(path).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).startsWith(path + ": ");
    }

    @Test
    void a_moment_that_no_calendar_of_four_digits_holds_is_refused() {
        Answer answer =
                client.acme().ask("{ calls(filter: {queuedFrom: \"+294277-01-01T00:00:00Z\"}) { nodes { id } } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void lists_of_ids_are_bounded() {
        assertThat(client.acme().ask("{ nodes(ids: []) { id } }").codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void any_object_is_found_by_its_id_in_its_organization_only() {
        String id = new GlobalId("org", TestOrganization.ACME.id()).toString();
        String document =
                "{ node(id: \"%s\") { id ... on Organization { alias } } nodes(ids: [\"%s\", \"%s\"]) { id } }"
                        .formatted(id, CALL, id);

        Answer own = client.acme().ask(document);
        assertThat(own.at("/data/node/id").asString()).isEqualTo(id);
        assertThat(own.at("/data/node/alias").asString()).isEqualTo("acme");
        assertThat(own.at("/data/nodes/0").isNull()).isTrue();
        assertThat(own.at("/data/nodes/1/id").asString()).isEqualTo(id);

        Answer foreign = client.globex().ask(document);
        assertThat(foreign.codes()).isEmpty();
        assertThat(foreign.at("/data/node").isNull()).isTrue();
        assertThat(foreign.at("/data/nodes/1").isNull()).isTrue();
    }

    @Test
    void an_id_of_no_type_is_not_found_and_what_is_none_is_refused() {
        String nothing = new GlobalId("xyz", UUID.randomUUID()).toString();
        assertThat(client.acme()
                        .ask("{ node(id: \"%s\") { id } }".formatted(nothing))
                        .codes())
                .isEmpty();
        assertThat(client.acme().ask("{ node(id: \"x\") { id } }").codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void an_object_that_the_roles_do_not_give_is_forbidden_by_id_too() {
        GraphQlClient billing = client.member(TestOrganization.ACME, Role.BILLING);

        assertThat(billing.ask("{ node(id: \"%s\") { id } }".formatted(AGENT)).codes())
                .containsExactly("FORBIDDEN");
        assertThat(billing.ask("{ nodes(ids: [\"%s\"]) { id } }".formatted(AGENT))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void a_cursor_opens_only_the_list_it_came_from() {
        String voices = "{ voices(first: 1%s) { pageInfo { endCursor hasNextPage } } }";
        String cursor = client.acme()
                .ask(voices.formatted(""))
                .at("/data/voices/pageInfo/endCursor")
                .asString();
        String after = ", after: \"" + cursor + "\"";

        assertThat(client.acme().ask(voices.formatted(after)).codes()).isEmpty();
        assertThat(client.globex().ask(voices.formatted(after)).codes()).containsExactly("INVALID_CURSOR");
        assertThat(client.acme()
                        .ask(voices.formatted(after + ", filter: {language: \"en-US\"}"))
                        .codes())
                .containsExactly("INVALID_CURSOR");
        assertThat(client.acme()
                        .ask("{ agents(first: 1%s) { nodes { id } } }".formatted(after))
                        .codes())
                .containsExactly("INVALID_CURSOR");
        assertThat(client.acme().ask(voices.formatted(", after: \"T18x\"")).codes())
                .containsExactly("INVALID_CURSOR");
    }
}
