package ai.vocelio.bff.contract;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.TestIssuer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BffTest
@Tag("kits")
class EndpointKitTests {

    @LocalServerPort
    private int port;

    @Test
    void the_running_edge_passes_the_public_kits_and_holds_every_cell_of_the_matrices() throws Exception {
        try (var tokens = new TokenSource(TestIssuer.shared())) {
            var environment = Map.of(
                    "VOCELIO_URL", "http://localhost:" + port + "/graphql", "VOCELIO_TOKEN_SOURCE", tokens.address());
            KitRun.of("bff", environment).passedAtLeast(170);
        }
    }
}
