package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class HealthTests {

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void health_names_the_parts() {
        Answer answer = client.get("/health");

        assertThat(answer.at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(answer.at("/components/identity/status").asString()).isEqualTo("UP");
    }

    @Test
    void a_part_that_is_away_is_named() {
        TestIssuer.shared().setDown(true);
        clock.advance(Duration.ofSeconds(2));
        Answer answer = client.get("/health");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/status").asString()).isEqualTo("DOWN");
        assertThat(answer.at("/components/identity/status").asString()).isEqualTo("DOWN");
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void the_process_lives_and_is_ready() {
        assertThat(client.get("/health/liveness").status()).isEqualTo(200);
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
    }
}
