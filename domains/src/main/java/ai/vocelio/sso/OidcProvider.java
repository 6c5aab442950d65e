package ai.vocelio.sso;

import org.jspecify.annotations.Nullable;

/**
 * A provider that speaks OpenID Connect.
 *
 * @param issuer its address, below which it tells where it is asked what (OpenID Connect Discovery 1.0)
 * @param client what we are called there
 * @param clientSecret known when it is written; null when it is read, and when it is to stay as it is
 */
public record OidcProvider(
        String issuer, String client, @Nullable String clientSecret) {

    @Override
    public String toString() {
        return "OidcProvider[issuer=" + issuer + ", client=" + client + ", clientSecret=hidden]";
    }
}
