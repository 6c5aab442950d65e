package ai.vocelio.bff.house;

import java.util.List;
import java.util.Map;

/** How an organization's people sign in, and e-mail domains that lead them there. */
record SampleSignOn(MutationSamples samples, SampleOrganization acme) {

    void add() {
        samples.add("ssoProviderCreate", "SsoProvider", "name", SampleSignOn::aConnection);
        samples.add(
                "ssoProviderUpdate",
                "SsoProvider",
                "name",
                () -> Map.of("ssoProviderId", connection(), "name", MutationSamples.name()));
        samples.add("ssoProviderEnable", "SsoProvider", "status", this::anEnablement);
        samples.add("ssoProviderDisable", "SsoProvider", "status", () -> {
            Map<String, Object> enabled = anEnablement();
            samples.done("ssoProviderEnable", enabled);
            return enabled;
        });
        samples.add("ssoProviderRemove", "SsoProvider", "name", () -> Map.of("ssoProviderId", connection()));
        samples.add("emailDomainCreate", "EmailDomain", "name", () -> Map.of("name", MutationSamples.host()));
        samples.add(
                "emailDomainCheck",
                "EmailDomain",
                "pendingSince",
                () -> Map.of("emailDomainId", acme.id("EmailDomain")));
        samples.add("emailDomainDelete", "EmailDomain", "name", () -> Map.of("emailDomainId", domain()));
    }

    /** People come by one connection at a time, and an organization has few. */
    private Map<String, Object> anEnablement() {
        acme.change("update sso_provider set status = 'DISABLED' where status = 'ACTIVE'");
        return Map.of("ssoProviderId", connection());
    }

    private String connection() {
        return samples.made("ssoProviderCreate", "ssoProvider", aConnection());
    }

    private String domain() {
        return samples.made("emailDomainCreate", "emailDomain", Map.of("name", MutationSamples.host()));
    }

    private static Map<String, Object> aConnection() {
        return Map.of(
                "name",
                MutationSamples.name(),
                "oidc",
                Map.of("issuer", "https://login.example.com", "client", "vocelio", "clientSecret", "sample"),
                "roles",
                Map.of("mappings", List.of(Map.of("claim", "roles", "value", "agents", "role", "OPERATOR"))));
    }
}
