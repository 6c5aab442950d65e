package ai.vocelio.bff.sso;

import ai.vocelio.sandbox.keycloak.KeycloakServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The identity provider of a customer: a realm of its own beside ours, with people in groups. It knows nothing of us. */
final class CustomerRealm {

    static final String PASSWORD = "their own password";
    static final String CLIENT = "calls";
    static final String SECRET = "what they gave us";

    private static final String NAME = "corp";
    private static final Pattern CERTIFICATE = Pattern.compile("X509Certificate>([^<]+)<");

    private final KeycloakServer server;
    private final Admin admin;

    CustomerRealm(KeycloakServer server) {
        this.server = server;
        this.admin = new Admin(server);
        admin.post(
                "",
                Map.of(
                        "realm",
                        NAME,
                        "enabled",
                        true,
                        "sslRequired",
                        "none",
                        // it may tell the address of anybody of anybody
                        "loginWithEmailAllowed",
                        false,
                        "duplicateEmailsAllowed",
                        true,
                        "groups",
                        List.of(Map.of("name", "agents"), Map.of("name", "leads")),
                        "clients",
                        List.of(oidc(), saml(server.issuer()))));
    }

    /** @param entity what we are called */
    private static Map<String, Object> saml(String entity) {
        return Map.of(
                "clientId",
                entity,
                "protocol",
                "saml",
                "redirectUris",
                List.of("*"),
                "attributes",
                Map.of(
                        "saml.authnstatement", "true",
                        "saml.assertion.signature", "true",
                        "saml.server.signature", "true",
                        "saml.client.signature", "false",
                        "saml.force.post.binding", "true",
                        "saml_name_id_format", "persistent"),
                "protocolMappers",
                List.of(
                        property("email"),
                        property("firstName"),
                        property("lastName"),
                        Map.of(
                                "name", "groups",
                                "protocol", "saml",
                                "protocolMapper", "saml-group-membership-mapper",
                                "config",
                                        Map.of(
                                                "attribute.name", "groups",
                                                "attribute.nameformat", "Basic",
                                                "single", "true",
                                                "full.path", "false"))));
    }

    private static Map<String, Object> property(String name) {
        return Map.of(
                "name",
                name,
                "protocol",
                "saml",
                "protocolMapper",
                "saml-user-property-mapper",
                "config",
                Map.of("user.attribute", name, "attribute.name", name, "attribute.nameformat", "Basic"));
    }

    private static Map<String, Object> oidc() {
        return Map.of(
                "clientId",
                CLIENT,
                "secret",
                SECRET,
                "publicClient",
                false,
                "redirectUris",
                List.of("*"),
                "protocolMappers",
                List.of(Map.of(
                        "name", "groups",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-group-membership-mapper",
                        "config",
                                Map.of(
                                        "claim.name", "groups",
                                        "full.path", "false",
                                        "id.token.claim", "true",
                                        "access.token.claim", "true"))));
    }

    String issuer() {
        return "http://localhost:" + server.settings().port() + "/realms/" + NAME;
    }

    /** With whose key its assertions are signed. */
    String certificate() {
        try (Walk walk = new Walk("nowhere").open(URI.create(issuer() + "/protocol/saml/descriptor"))) {
            Matcher certificate = CERTIFICATE.matcher(walk.body());
            if (!certificate.find()) {
                throw new AssertionError("no certificate: " + walk.body());
            }
            return certificate.group(1);
        }
    }

    /** Somebody who works there, with a group; the name to sign in there is what stands before the @. */
    void hires(String name, String email, String group) {
        admin.post(
                "/" + NAME + "/users",
                Map.of(
                        "username",
                        name,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "firstName",
                        "First",
                        "lastName",
                        "Last",
                        "enabled",
                        true,
                        "groups",
                        List.of("/" + group),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD))));
    }

    void moves(String name, String from, String to) {
        leaves(name, from);
        admin.put("/" + NAME + "/users/" + id(name) + "/groups/" + group(to), Map.of());
    }

    void leaves(String name, String group) {
        admin.delete("/" + NAME + "/users/" + id(name) + "/groups/" + group(group));
    }

    /** From now on nobody signs in there by this name. */
    void dismisses(String name) {
        change(name, Map.of("enabled", false));
    }

    /** The provider says of somebody what it likes. */
    void claims(String name, String email) {
        change(name, Map.of("email", email, "emailVerified", true));
    }

    /** All of it is put back, because what is left out would be lost. */
    private void change(String name, Map<String, Object> values) {
        String path = "/" + NAME + "/users/" + id(name);
        ObjectNode user = (ObjectNode) admin.get(path);
        values.forEach((field, value) -> user.putPOJO(field, value));
        admin.put(path, user);
    }

    private String id(String name) {
        return admin.idOf("/" + NAME + "/users", "username", name);
    }

    private String group(String name) {
        return admin.idOf("/" + NAME + "/groups", "name", name);
    }
}
