package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tries every way that the schema gives to find what another organization has, also those to come.
 *
 * @param owner whose it is
 * @param stranger who finds nothing
 * @param open types whose objects the stranger may see
 */
record Isolation(SampleOrganization owner, SampleOrganization stranger, Set<String> open) {

    private static final Sdl SDL = Sdl.house();

    void node() {
        tried().forEach(type -> {
            String document = "query($id: ID!) { found: node(id: $id) { __typename id } }";
            Map<String, String> variables = Map.of("id", owner.id(type));
            assertThat(owner.client()
                            .ask(document, variables)
                            .at("/data/found/__typename")
                            .asString())
                    .as("canary")
                    .isEqualTo(type);
            nothing(stranger.client().ask(document, variables), type);
        });
    }

    void nodes() {
        List<String> ids = tried().map(owner::id).toList();
        String document = "query($ids: [ID!]!) { found: nodes(ids: $ids) { id } }";
        assertThat(owner.client()
                        .ask(document, Map.of("ids", ids))
                        .at("/data/found")
                        .valueStream())
                .as("canary")
                .noneMatch(JsonNode::isNull);
        assertThat(stranger.client()
                        .ask(document, Map.of("ids", ids))
                        .at("/data/found")
                        .valueStream())
                .hasSameSizeAs(ids)
                .allMatch(JsonNode::isNull);
    }

    void queries() {
        paths("Query").forEach(path -> {
            Probe probe = new Probe(SDL, path, owner.ids());
            Map<String, Object> variables = probe.variables(owner.id(path.type()));
            Answer own = owner.client().ask(probe.document(), variables);
            assertThat(own.codes()).as("canary " + path).isEmpty();
            assertThat(own.at("/data/found").isObject()).as("canary " + path).isTrue();
            nothing(stranger.client().ask(probe.document(), variables), path);
        });
    }

    void mutations() {
        paths("Mutation").forEach(path -> {
            Probe probe = new Probe(SDL, path, stranger.ids());
            Answer answer = stranger.client().ask(probe.document(), probe.variables(owner.id(path.type())));
            assertThat(answer.at("/data/found/userErrors/0/code").asString())
                    .as(path + " " + answer)
                    .endsWith("NOT_FOUND");
            assertThat(answer.at("/data/found").properties())
                    .as(path + " " + answer)
                    .allMatch(part -> part.getKey().matches("__typename|userErrors")
                            || part.getValue().isNull());
        });
    }

    void subscriptions(LiveWay way) {
        paths("Subscription").forEach(path -> {
            Probe probe = new Probe(SDL, path, stranger.ids());
            Map<String, Object> variables = probe.variables(owner.id(path.type()));
            JsonNode own = way.first(owner.client(), probe.document(), variables);
            assertThat(tells(own)).as("canary " + path + " " + own).isTrue();
            JsonNode event = way.first(stranger.client(), probe.document(), variables);
            assertThat(tells(event)).as(path + " " + event).isFalse();
        });
    }

    private Stream<String> tried() {
        return owner.ids().keySet().stream()
                .filter(type -> !SampleOrganization.SHARED.containsKey(type) && !open.contains(type));
    }

    private Stream<IdPath> paths(String root) {
        return IdPath.all(SDL).stream()
                .filter(path -> path.field().type().equals(root))
                .filter(path -> !SampleOrganization.SHARED.containsKey(path.type()) && !open.contains(path.type()));
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
    static boolean tells(JsonNode event) {
        boolean isNotFound = event.at("/errors/0/extensions/code").asString("").equals("NOT_FOUND");
        return !isNotFound && !isNothing(event.at("/data/found"));
    }
}
