package ai.vocelio.bff.sso;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The edge, asked by owners who have come by the connection of their organization, if there is one. */
final class Edge {

    private final GraphQlClient everybody;
    private final Map<TestOrganization, String> connections = new EnumMap<>(TestOrganization.class);

    Edge(GraphQlClient everybody) {
        this.everybody = everybody;
    }

    GraphQlClient as(TestOrganization organization) {
        return everybody.with(TestIssuer.shared()
                .token(organization)
                .claim("identity_provider", connections.containsKey(organization) ? hint(organization) : null)
                .sign());
    }

    /** Whether an owner who came by a password is let in. */
    boolean letsPasswordsIn(TestOrganization organization) {
        return everybody
                .with(TestIssuer.shared().token(organization).sign())
                .ask("{ viewer { permissions } }")
                .codes()
                .isEmpty();
    }

    /** What became of a mutation, which has to succeed. */
    JsonNode done(TestOrganization organization, String mutation, Map<String, Object> input, String returned) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        Answer answer = as(organization)
                .ask(
                        "mutation ($input: %sInput!) { done: %s(input: $input) { %s userErrors { code message } } }"
                                .formatted(type, mutation, returned),
                        Map.of("input", input));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        assertThat(answer.at("/data/done/userErrors").isEmpty())
                .as(answer.toString())
                .isTrue();
        return answer.at("/data/done");
    }

    /** Connects a provider, by which people come in from now on. */
    void connect(TestOrganization organization, String kind, Map<String, Object> provider) {
        String id = done(
                        organization,
                        "ssoProviderCreate",
                        Map.of(
                                "name",
                                "Corp",
                                kind,
                                provider,
                                "roles",
                                Map.of(
                                        "everybody",
                                        "VIEWER",
                                        "mappings",
                                        List.of(mapping("agents", "OPERATOR"), mapping("leads", "SUPERVISOR")))),
                        "ssoProvider { id }")
                .at("/ssoProvider/id")
                .asString();
        connections.put(organization, id);
        done(organization, "ssoProviderEnable", Map.of("ssoProviderId", id), "ssoProvider { status }");
    }

    private static Map<String, String> mapping(String group, String role) {
        return Map.of("claim", "groups", "value", group, "role", role);
    }

    void change(TestOrganization organization, Map<String, Object> values) {
        Map<String, Object> input = new java.util.HashMap<>(values);
        input.put("ssoProviderId", connection(organization));
        done(organization, "ssoProviderUpdate", input, "ssoProvider { id }");
    }

    /** Problem of telling the identity provider; null when it knows all. */
    @Nullable
    String untold(TestOrganization organization) {
        Answer answer = as(organization).ask("{ ssoProviders { nodes { setup { tries problem } } } }");
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        JsonNode setup = answer.at("/data/ssoProviders/nodes/0/setup");
        return setup.isObject() ? setup.toString() : null;
    }

    /** What the connection is called in tokens. */
    String hint(TestOrganization organization) {
        return "sso-" + GlobalId.parse(connection(organization)).orElseThrow().id();
    }

    private String connection(TestOrganization organization) {
        return Objects.requireNonNull(connections.get(organization));
    }

    void disconnectAll() {
        connections.forEach((organization, id) ->
                done(organization, "ssoProviderRemove", Map.of("ssoProviderId", id), "ssoProvider { id }"));
    }
}
