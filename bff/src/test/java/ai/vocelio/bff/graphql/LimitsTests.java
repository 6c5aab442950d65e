package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class LimitsTests {

    @Autowired
    GraphQlClient client;

    @Test
    void an_answer_says_what_it_cost() {
        Answer answer = client.acme().ask("{ agents(first: 10) { nodes { name } } }");

        assertThat(answer.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(12);
        assertThat(answer.at("/extensions/cost/actualQueryCost").asInt()).isLessThanOrEqualTo(12);
        assertThat(answer.at("/extensions/cost/maximumCost").asInt()).isEqualTo(1000);
    }

    @Test
    void what_the_variables_leave_out_costs_nothing() {
        String document = "query($with: Boolean!) { viewer { permissions } agents @include(if: $with) { totalCount } }";
        int without = cost(document, Map.of("with", false));

        assertThat(without).isEqualTo(cost("{ viewer { permissions } }"));
        assertThat(cost(document, Map.of("with", true))).isEqualTo(without + 12);
    }

    @Test
    void each_event_says_what_it_cost_beside_the_start() {
        try (TestEvents events = client.globex()
                .events("subscription { callChanged(scope: {isOrganization: true}) { calls { id } } }", Map.of())) {
            JsonNode cost = Objects.requireNonNull(events.next()).at("/extensions/cost");

            assertThat(cost.at("/requestedQueryCost").asInt()).isEqualTo(5);
            assertThat(cost.at("/actualQueryCost").asInt(-1)).isBetween(0, 5);
        }
    }

    @Test
    void a_page_without_a_size_counts_as_the_size_it_gets() {
        assertThat(cost("{ agents { nodes { name } } }")).isEqualTo(27);
    }

    @Test
    void the_same_question_costs_the_same_with_and_without_fragments() {
        String inlined = "{ a: agents(first: 3) { edges { node { name versions(first: 2) { nodes { number } } } } }"
                + " b: agents(first: 5) { edges { node { name versions(first: 2) { nodes { number } } } } } }";
        String spread = "{ a: agents(first: 3) { ...p } b: agents(first: 5) { ... on AgentConnection { ...p } } }"
                + " fragment p on AgentConnection { edges { node { ...n } } }"
                + " fragment n on Agent { name versions(first: 2) { ...v } }"
                + " fragment v on AgentVersionConnection { nodes { number } }";

        assertThat(cost(spread)).isEqualTo(cost(inlined)).isPositive();
    }

    @Test
    void no_number_of_items_makes_a_page_cheap() {
        String document = "query($n: Int) { agents(first: $n) { nodes { versions(first: $n) { nodes { number } } } } }";
        for (int n : new int[] {-5, 0, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Answer answer = client.acme().ask(document, Map.of("n", n));
            assertThat(answer.codes()).as("first: " + n).containsExactly("COST_LIMIT");
        }
    }

    @Test
    void a_size_outside_of_1_to_100_is_refused_by_name() {
        Answer answer = client.acme().ask("{ agents(first: -5) { nodes { id } } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).startsWith("first: ");
        assertThat(client.acme().ask("{ agents(first: 101) { nodes { id } } }").codes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void first_and_last_exclude_each_other() {
        assertThat(client.acme()
                        .ask("{ agents(first: 1, last: 1) { nodes { id } } }")
                        .codes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void costs_that_grow_beyond_all_numbers_are_refused() {
        String nest = "agents(first: 100) { nodes { publishedVersion { agent { versions(first: 100) { nodes { agent {"
                + " versions(first: 100) { totalCount } } } } } } } }";
        assertThat(client.acme().ask("{ " + nest + " }").codes()).isNotEmpty();
    }

    @Test
    void a_document_nests_at_most_ten_levels() {
        String deep = "{ agents(first:1) { nodes { publishedVersion { agent { publishedVersion { agent {"
                + " publishedVersion { agent { publishedVersion { agent { name } } } } } } } } } } }";
        assertThat(client.acme().ask(deep).codes()).containsExactly("DEPTH_LIMIT");
    }

    @Test
    void at_most_fifteen_aliases_ten_root_fields_and_fifty_directives_are_allowed() {
        assertRefused(repeated(16, "viewer { ", "a%d: permissions ", "}"), "aliases");
        assertRefused(repeated(11, "", "...on Query { viewer { permissions } } ", ""), "root fields");
        assertRefused(
                repeated(51, "viewer { permissions ", "... @include(if: true) { permissions } ", "}"), "directives");
    }

    @Test
    void a_fragment_bomb_is_refused_quickly() {
        String bomb = IntStream.range(0, 18)
                .mapToObj(n -> "fragment f%d on Viewer { ...f%d ... on Viewer { ...f%d } }".formatted(n, n + 1, n + 1))
                .collect(Collectors.joining(" "));
        assertRefused("{ viewer { ...f0 } } " + bomb + " fragment f18 on Viewer { permissions }", "written out");
    }

    @Test
    void a_document_of_more_than_two_thousand_tokens_is_not_read() {
        Answer answer = client.acme().ask("{ " + "viewer { permissions } ".repeat(600) + "}");

        assertThat(answer.codes()).containsExactly("COST_LIMIT");
        assertThat(answer.at("/errors/0/message").asString()).contains("2,000");
    }

    @Test
    void introspection_costs_as_much_as_a_page_and_is_as_deep_as_it_must_be() {
        String types = "{ __schema { types { name fields { name type { kind name ofType { kind name ofType { kind"
                + " name ofType { kind name ofType { name } } } } } } } } }";
        Answer answer = client.acme().ask(types);

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(100);
        assertThat(answer.at("/extensions/cost/actualQueryCost").asInt()).isEqualTo(100);
    }

    @Test
    void at_most_five_mutations_run_in_one_document() {
        String retire = "m%d: agentRetire(input: {agentId: \"x\"}) { agent { id } } ";
        assertRefused("mutation " + repeated(6, "", retire, ""), "root fields");
    }

    @Test
    void answers_are_not_given_in_parts() {
        Answer answer = client.acme().ask("{ viewer { ... @defer { permissions } } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).contains("defer");
    }

    @Test
    void a_list_of_ids_costs_as_many_as_there_are() {
        String id = new GlobalId("agt", NodeTypes.NOWHERE).toString();
        assertThat(cost("{ nodes(ids: [\"" + id + "\", \"" + id + "\"]) { id } }"))
                .isEqualTo(3);
    }

    private int cost(String document) {
        return cost(document, Map.of());
    }

    private int cost(String document, Map<String, ?> variables) {
        return client.acme()
                .ask(document, variables)
                .at("/extensions/cost/requestedQueryCost")
                .asInt();
    }

    private void assertRefused(String document, String why) {
        Answer answer = client.acme().ask(document);
        assertThat(answer.codes()).containsExactly("COST_LIMIT");
        assertThat(answer.at("/errors/0/message").asString()).contains(why);
    }

    private static String repeated(int times, String before, String each, String after) {
        return IntStream.range(0, times)
                .mapToObj(each::formatted)
                .collect(Collectors.joining("", "{ " + before, after + " }"));
    }
}
