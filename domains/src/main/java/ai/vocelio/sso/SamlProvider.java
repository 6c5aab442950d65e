package ai.vocelio.sso;

import java.util.List;

/**
 * A provider that speaks SAML 2.0.
 *
 * @param entity who issues its assertions
 * @param signInUrl where people sign in
 * @param certificates X.509, as PEM or base64 of DER; its assertions are signed by the key of one of them
 */
public record SamlProvider(String entity, String signInUrl, List<String> certificates) {

    /** Keeps the list from later changes. */
    public SamlProvider {
        certificates = List.copyOf(certificates);
    }
}
