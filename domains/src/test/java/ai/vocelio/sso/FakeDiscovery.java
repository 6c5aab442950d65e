package ai.vocelio.sso;

import ai.vocelio.identity.SignOnProvider.Endpoints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Every provider tells at once where it is asked what, but one. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
class FakeDiscovery implements OidcDiscovery {

    static final String SILENT = "https://silent.example.com";

    @Override
    public Endpoints discover(String issuer) throws DiscoveryFault {
        if (issuer.equals(SILENT)) {
            throw new DiscoveryFault("The provider does not tell.");
        }
        return new Endpoints(issuer + "/authorize", issuer + "/token", issuer + "/keys");
    }
}
