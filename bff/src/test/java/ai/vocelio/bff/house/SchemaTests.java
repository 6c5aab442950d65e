package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.house.House;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract keeps its rules, read from the files; each rule is first shown a schema that breaks it. */
class SchemaTests {

    private static final int FILE_LINES = 250;
    private static final Sdl HOUSE = Sdl.house();

    @Test
    void every_element_is_described() {
        hold(SchemaRules::undescribed, "\"described\" type Query { bare: Int }");
        hold(SchemaRules::undescribed, "\"described\" enum Bare { VALUE }");
    }

    @Test
    void every_root_field_says_who_may_use_it() {
        hold(SchemaRules::unguarded, "extend type Query { open: Int }");
        hold(SchemaRules::unguarded, "extend type Mutation { both: Int @public @requires(permission: CALL_READ) }");
    }

    @Test
    void a_description_states_the_permission_that_is_enforced() {
        hold(
                SchemaRules::permissionsNotTold,
                "type Query { \"Requires CALL_READ.\" calls: Int @requires(permission: CALL_PLACE) }");
        hold(SchemaRules::permissionsNotTold, "type Query { \"Requires CALL_READ.\" calls: Int @public }");
    }

    @Test
    void a_description_states_the_cost_that_is_charged() {
        hold(SchemaRules::costsNotTold, "type Query { \"Cost 1.\" calls: Int @cost(weight: 10) }");
        hold(SchemaRules::costsNotTold, "type Query { \"Free?\" calls: Int }");
    }

    @Test
    void a_connection_has_edges_nodes_page_and_count() {
        hold(SchemaRules::brokenConnections, "type CallConnection { nodes: [Call!]! }");
        hold(SchemaRules::unpagedConnections, "type Query { calls(first: Int): CallConnection }");
    }

    @Test
    void a_mutation_takes_an_input_and_gives_a_payload_with_user_errors() {
        hold(SchemaRules::brokenMutations, "type Mutation { callPlace(to: String): Call }");
        hold(
                SchemaRules::brokenMutations,
                "type Mutation { callPlace(input: CallPlaceInput!): CallPlacePayload } type CallPlacePayload { call: Call! }");
        hold(SchemaRules::mutationsNotObjectFirst, "type Call { x: Int } type Mutation { placeCall: Int }");
        hold(SchemaRules::userErrorsWithoutCode, "type CallUserError { message: String! field: [String!] }");
    }

    @Test
    void an_id_says_of_what_it_is() {
        hold(SchemaRules::idsOfAnything, "type Query { call(id: ID!): Int }");
        hold(SchemaRules::idsOfAnything, "input CallFilter { agentIds: [ID!] }");
    }

    @Test
    void lists_and_texts_have_bounds() {
        hold(SchemaRules::unboundedInputs, "input CallFilter { statuses: [CallStatus!] }");
        hold(SchemaRules::unboundedInputs, "type Query { calls(search: String): Int }");
        hold(SchemaRules::unboundedLists, "type Call { turns: [Turn!]! }");
    }

    @Test
    void a_list_costs_as_many_items_as_it_may_hold() {
        hold(
                SchemaRules::listsThatHoldMoreThanTheyCost,
                "type Call { \"Facts, at most 100.\" facts: [Fact!] @listSize(assumedSize: 10) }");
    }

    @Test
    void what_is_deprecated_says_what_to_use_and_until_when() {
        hold(SchemaRules::deprecationsWithoutDay, "type Call { old: Int @deprecated(reason: \"old\") }");
        hold(
                SchemaRules::deprecationsWithoutDay,
                "type Call { old: Int @deprecated(reason: \"Use new. Removal on 2027-03-17.\") }");
    }

    @Test
    void names_follow_the_rule_book() {
        hold(SchemaRules::badNames, "type Call { recorded: Boolean! }");
        hold(SchemaRules::badNames, "type Call { start: DateTime! }");
        hold(SchemaRules::badNames, "type Call { agentId: Int }");
        hold(SchemaRules::badNames, "type Call { started_at: Int }");
    }

    @Test
    void a_file_has_at_most_250_lines() {
        assertThat(House.files(House.root().resolve("schema"), ".graphqls"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(House.text(file).lines().count()).isLessThanOrEqualTo(FILE_LINES));
    }

    private static void hold(Function<Sdl, List<String>> rule, String wrong) {
        assertThat(rule.apply(Sdl.of(wrong))).as("canary").isNotEmpty();
        assertThat(rule.apply(HOUSE)).isEmpty();
    }
}
