package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does mutations as the owner of an organization. */
final class SampleMutations {

    private static final Sdl SDL = Sdl.house();
    private static final List<String> NODES = SDL.nodes();

    private final SampleOrganization acme;

    SampleMutations(SampleOrganization acme) {
        this.acme = acme;
    }

    /** Does a mutation; it has to succeed. */
    Answer done(String mutation, Map<String, Object> input) {
        Answer answer = ask(mutation, input);
        assertThat(answer.codes()).as(mutation + answer).isEmpty();
        assertThat(answer.at("/data/done/userErrors").isEmpty())
                .as(mutation + answer)
                .isTrue();
        return answer;
    }

    /** The global id of what a mutation makes. */
    String made(String mutation, String object, Map<String, Object> input) {
        return done(mutation, input).at("/data/done/" + object + "/id").asString();
    }

    private Answer ask(String mutation, Map<String, Object> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        String returned = SDL.fieldsOf(type + "Payload")
                .filter(field -> NODES.contains(field.returns()))
                .map(field -> field.name() + " { id }")
                .findFirst()
                .orElse("__typename");
        String key = mutation.equals("callPlace") ? "@idempotent(key: \"" + UUID.randomUUID() + "\")" : "";
        return acme.client()
                .ask(
                        "mutation ($input: %sInput!) { done: %s(input: $input) %s { %s userErrors { code message } } }"
                                .formatted(type, mutation, key, returned),
                        Map.of("input", input));
    }
}
