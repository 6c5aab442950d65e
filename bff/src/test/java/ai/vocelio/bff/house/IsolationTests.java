package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one organization has, another one cannot find: tried by every way that the schema gives, also those to come. */
@BffTest
class IsolationTests {

    private static final Sdl SDL = Sdl.house();

    @Autowired
    ApplicationContext house;

    private SampleOrganization acme;
    private SampleOrganization globex;

    @BeforeEach
    void two_organizations_with_one_of_everything() {
        acme = new SampleOrganization(house);
        globex = new SampleOrganization(house);
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
        tried().forEach(type -> {
            String document = "query($id: ID!) { found: node(id: $id) { __typename id } }";
            Map<String, String> variables = Map.of("id", acme.id(type));
            assertThat(acme.client()
                            .ask(document, variables)
                            .at("/data/found/__typename")
                            .asString())
                    .as("canary")
                    .isEqualTo(type);
            nothing(globex.client().ask(document, variables), type);
        });
    }

    @Test
    void nodes_finds_nothing_of_another_organization() {
        List<String> ids = tried().map(type -> acme.id(type)).toList();
        String document = "query($ids: [ID!]!) { found: nodes(ids: $ids) { id } }";
        assertThat(acme.client()
                        .ask(document, Map.of("ids", ids))
                        .at("/data/found")
                        .valueStream())
                .as("canary")
                .noneMatch(JsonNode::isNull);
        assertThat(globex.client()
                        .ask(document, Map.of("ids", ids))
                        .at("/data/found")
                        .valueStream())
                .hasSameSizeAs(ids)
                .allMatch(JsonNode::isNull);
    }

    @Test
    void queries_find_nothing_of_another_organization() {
        paths("Query").forEach(path -> {
            Probe probe = new Probe(SDL, path, acme.ids());
            Map<String, Object> variables = probe.variables(acme.id(path.type()));
            Answer own = acme.client().ask(probe.document(), variables);
            assertThat(own.codes()).as("canary " + path).isEmpty();
            assertThat(own.at("/data/found").isObject()).as("canary " + path).isTrue();
            nothing(globex.client().ask(probe.document(), variables), path);
        });
    }

    @Test
    void mutations_find_nothing_of_another_organization() {
        paths("Mutation").forEach(path -> {
            Probe probe = new Probe(SDL, path, globex.ids());
            Answer answer = globex.client().ask(probe.document(), probe.variables(acme.id(path.type())));
            assertThat(answer.at("/data/found/userErrors/0/code").asString())
                    .as(path + " " + answer)
                    .endsWith("NOT_FOUND");
            assertThat(answer.at("/data/found").properties())
                    .as(path + " " + answer)
                    .allMatch(part -> part.getKey().matches("__typename|userErrors")
                            || part.getValue().isNull());
        });
    }

    @ParameterizedTest
    @EnumSource
    void subscriptions_tell_nothing_of_another_organization(LiveWay way) {
        paths("Subscription").forEach(path -> {
            Probe probe = new Probe(SDL, path, globex.ids());
            Map<String, Object> variables = probe.variables(acme.id(path.type()));
            JsonNode own = way.first(acme.client(), probe.document(), variables);
            assertThat(tells(own)).as("canary " + path + " " + own).isTrue();
            JsonNode event = way.first(globex.client(), probe.document(), variables);
            assertThat(tells(event)).as(path + " " + event).isFalse();
        });
    }

    @Test
    void an_event_that_tells_something_would_be_seen() {
        JsonMapper json = JsonMapper.shared();
        assertThat(tells(json.readTree("{\"data\":{\"found\":{\"calls\":[{\"__typename\":\"Call\"}]}}}")))
                .isTrue();
        assertThat(tells(json.readTree("{\"errors\":[{\"extensions\":{\"code\":\"FORBIDDEN\"}}]}")))
                .isTrue();
        assertThat(tells(json.readTree("{\"errors\":[{\"extensions\":{\"code\":\"NOT_FOUND\"}}]}")))
                .isFalse();
        assertThat(tells(json.readTree("{\"data\":{\"found\":{\"calls\":[]}}}")))
                .isFalse();
    }

    private Stream<String> tried() {
        return acme.ids().keySet().stream().filter(type -> !SampleOrganization.SHARED.containsKey(type));
    }

    private static Stream<IdPath> paths(String root) {
        return IdPath.all(SDL).stream()
                .filter(path -> path.field().type().equals(root))
                .filter(path -> !SampleOrganization.SHARED.containsKey(path.type()));
    }

    private static void nothing(Answer answer, Object what) {
        assertThat(isNothing(answer.at("/data/found"))).as(what + " " + answer).isTrue();
        assertThat(answer.codes()).as(String.valueOf(what)).isEmpty();
    }

    /** Null, or a page or an event without any object. */
    private static boolean isNothing(JsonNode found) {
        return found.isNull()
                || found.isObject()
                        && found.properties().stream()
                                .anyMatch(part -> part.getValue().isArray())
                        && found.properties().stream()
                                .filter(part -> part.getValue().isArray())
                                .allMatch(part -> part.getValue().isEmpty());
    }

    /** Anything but "not found" and an event without any object. */
    private static boolean tells(JsonNode event) {
        boolean isNotFound = event.at("/errors/0/extensions/code").asString("").equals("NOT_FOUND");
        return !isNotFound && !isNothing(event.at("/data/found"));
    }
}
