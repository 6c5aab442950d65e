package ai.vocelio.bff.voices;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class VoicesControllerTests {

    private static final String GERMAN = "{ voices(filter: {language: \"de\"}, first: 1) {"
            + " nodes { id name provider providerVoice languages gender description } totalCount"
            + " pageInfo { hasNextPage hasPreviousPage } } }";

    @Autowired
    GraphQlClient client;

    @Test
    void the_library_is_the_same_for_every_organization() {
        Answer acme = client.acme().ask(GERMAN);

        assertThat(acme.at("/data/voices/totalCount").asInt()).isEqualTo(2);
        assertThat(acme.at("/data/voices/nodes/0/providerVoice").asString()).isEqualTo("de-DE-Chirp3-HD-Kore");
        assertThat(acme.at("/data/voices/pageInfo").toString())
                .isEqualTo("{\"hasNextPage\":true,\"hasPreviousPage\":false}");
        assertThat(client.globex().ask(GERMAN).at("/data")).isEqualTo(acme.at("/data"));
    }

    @Test
    void a_voice_is_found_by_its_id() {
        String id = client.acme().ask(GERMAN).at("/data/voices/nodes/0/id").asString();
        Answer answer = client.acme()
                .ask(
                        "query ($id: ID!) { voice(id: $id) { name } node(id: $id) { ... on Voice { gender } } }",
                        Map.of("id", id));

        assertThat(answer.at("/data").toString())
                .isEqualTo("{\"voice\":{\"name\":\"Kore (German)\"},\"node\":{\"gender\":\"FEMALE\"}}");
    }

    @Test
    void who_pays_need_not_hear_voices() {
        assertThat(client.member(TestOrganization.ACME, Role.BILLING)
                        .ask(GERMAN)
                        .codes())
                .containsExactly("FORBIDDEN");
    }
}
