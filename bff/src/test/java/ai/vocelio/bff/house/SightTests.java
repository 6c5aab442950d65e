package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.team.Permission;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody comes by an object through another one whom its id would not show it: tried with every field of the schema. */
@BffTest
class SightTests {

    private static final Map<String, Permission> AGENTS = Map.of("Agent", Permission.AGENT_READ);

    @Autowired
    NodeTypes types;

    @Test
    void whoever_sees_an_object_may_read_its_type() {
        Map<String, Permission> ofTypes =
                types.all().stream().collect(Collectors.toMap(NodeType::typeName, NodeType::permission));
        assertThat(new Sight(Sdl.house(), ofTypes).leaks()).isEmpty();
    }

    @Test
    void what_is_open_on_purpose_is_there() {
        assertThat(Sdl.house().fields().map(Sdl.Field::toString)).containsAll(Sight.OPEN.keySet());
    }

    @Test
    void a_field_that_shows_more_than_its_callers_may_read_would_be_told() {
        String agent = "type Agent { name: String } ";
        assertThat(leaks(agent
                        + "type Call { agent: Agent } type Query { call: Call @requires(permission: CALL_READ) }"))
                .containsExactly("Call.agent");
        assertThat(leaks(agent
                        + "type Call { agent: Agent @requires(permission: AGENT_READ) } type Query { call: Call }"))
                .isEmpty();
    }

    @Test
    void one_way_of_several_that_asks_for_too_little_would_be_told() {
        String page = "type Agent { name: String } type Page { nodes: [Agent!]! } ";
        assertThat(leaks(page + "type Query { agents: Page @requires(permission: AGENT_READ) }"))
                .isEmpty();
        assertThat(leaks(page + "type Query { agents: Page @requires(permission: AGENT_READ) open: Page @public }"))
                .containsExactly("Page.nodes");
    }

    private static Iterable<String> leaks(String schema) {
        return new Sight(Sdl.of(schema), AGENTS).leaks();
    }
}
