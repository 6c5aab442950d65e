package ai.vocelio.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one address that logins of the portal may return to. The import sets it once; a stack whose port has moved since
 * tells Keycloak its new one.
 */
final class PortalAddress {
    private static final List<String> CLIENTS = List.of("vocelio-dashboard", "vocelio-portal");
    private static final String REFUSAL =
            "Keycloak does not take the new address of the portal (status %d); ./vocelio reset starts afresh, without the data";

    private final KeycloakSettings settings;
    private final Path known;

    PortalAddress(KeycloakSettings settings) {
        this.settings = settings;
        this.known = settings.home().resolve("portal-address");
    }

    /** Does nothing while the address is the one of the import or of the last change. */
    void apply() {
        try {
            String before = Files.exists(known) ? Files.readString(known) : settings.vocelioUrl();
            if (!before.equals(settings.vocelioUrl())) {
                change();
            }
            Files.writeString(known, settings.vocelioUrl());
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the portal's address in " + known, e);
        }
    }

    private void change() {
        try (RealmAdmin admin = new RealmAdmin(settings, REFUSAL)) {
            for (String client : CLIENTS) {
                JsonNode found = admin.get("/clients?clientId=" + client);
                if (found.path(0) instanceof ObjectNode portal) {
                    portal.putArray("redirectUris").add(settings.vocelioUrl() + "/*");
                    admin.put("/clients/" + portal.path("id").asString(), portal);
                }
            }
        }
    }
}
