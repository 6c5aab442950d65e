package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.testing.BffTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What one organization has, another one cannot find: tried by every way that the schema gives, also those to come. */
@BffTest
class IsolationTests {

    private static final Sdl SDL = Sdl.house();

    @Autowired
    ApplicationContext house;

    private SampleOrganization acme;
    private Isolation isolation;

    @BeforeEach
    void two_organizations_with_one_of_everything() {
        acme = new SampleOrganization(house);
        isolation = new Isolation(acme, new SampleOrganization(house), Set.of());
    }

    @Test
    void every_type_with_a_global_id_is_tried() {
        assertThat(acme.ids().keySet()).containsExactlyInAnyOrderElementsOf(SDL.nodes());
    }

    @Test
    void every_id_of_the_schema_is_tried() {
        List<String> declared = SDL.values()
                .filter(value -> value.has("idOf"))
                .map(Sdl.Input::toString)
                .toList();
        assertThat(IdPath.all(SDL).stream().map(path -> path.declaredAs(SDL)))
                .isNotEmpty()
                .containsAll(declared);
    }

    @Test
    void node_finds_nothing_of_another_organization() {
        isolation.node();
    }

    @Test
    void nodes_finds_nothing_of_another_organization() {
        isolation.nodes();
    }

    @Test
    void queries_find_nothing_of_another_organization() {
        isolation.queries();
    }

    @Test
    void mutations_find_nothing_of_another_organization() {
        isolation.mutations();
    }

    @ParameterizedTest
    @EnumSource
    void subscriptions_tell_nothing_of_another_organization(LiveWay way) {
        isolation.subscriptions(way);
    }

    @Test
    void a_parent_finds_of_a_child_its_place_in_the_tree_alone() {
        SampleOrganization child = new SampleOrganization(house, acme);
        findsNothing(new Isolation(child, acme, Set.of("Organization")));
    }

    @Test
    void organizations_beside_each_other_find_nothing_of_each_other() {
        SampleOrganization child = new SampleOrganization(house, acme);
        findsNothing(new Isolation(child, new SampleOrganization(house, acme), Set.of()));
    }

    @Test
    void a_child_finds_nothing_of_its_parent() {
        findsNothing(new Isolation(acme, new SampleOrganization(house, acme), Set.of()));
    }

    @Test
    void what_is_found_would_be_told() {
        SampleOrganization child = new SampleOrganization(house, acme);
        assertThatThrownBy(new Isolation(child, acme, Set.of())::node).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_event_that_tells_something_would_be_seen() {
        JsonMapper json = JsonMapper.shared();
        assertThat(Isolation.tells(json.readTree("{\"data\":{\"found\":{\"calls\":[{\"__typename\":\"Call\"}]}}}")))
                .isTrue();
        assertThat(Isolation.tells(json.readTree("{\"errors\":[{\"extensions\":{\"code\":\"FORBIDDEN\"}}]}")))
                .isTrue();
        assertThat(Isolation.tells(json.readTree("{\"errors\":[{\"extensions\":{\"code\":\"NOT_FOUND\"}}]}")))
                .isFalse();
        assertThat(Isolation.tells(json.readTree("{\"data\":{\"found\":{\"calls\":[]}}}")))
                .isFalse();
    }

    private static void findsNothing(Isolation isolation) {
        isolation.node();
        isolation.nodes();
        isolation.queries();
        isolation.mutations();
        isolation.subscriptions(LiveWay.EVENT_STREAM);
    }
}
