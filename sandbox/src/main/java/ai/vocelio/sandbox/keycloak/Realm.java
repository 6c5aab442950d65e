package ai.vocelio.sandbox.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as code, with the demo people added where they are wanted. */
final class Realm {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Realm() {}

    /** Writes the file that Keycloak imports into an empty database; an existing realm is left alone by Keycloak. */
    static void write(Path file, boolean withDemoPeople) {
        ObjectNode realm = read("/keycloak/realm/vocelio-realm.json");
        if (withDemoPeople) {
            add(realm, read("/keycloak/demo/demo-people.json"));
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(realm));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the realm to " + file, e);
        }
    }

    /** What is a list in both is one list: the service account is a user as the demo people are. */
    private static void add(ObjectNode realm, ObjectNode more) {
        more.properties().forEach(part -> {
            if (realm.path(part.getKey()) instanceof ArrayNode list && part.getValue() instanceof ArrayNode others) {
                list.addAll(others);
            } else {
                realm.set(part.getKey(), part.getValue());
            }
        });
    }

    /** The variables that Keycloak puts into the realm's placeholders while importing. */
    static Map<String, String> placeholders(Map<String, String> demoPasswords) {
        return demoPasswords.entrySet().stream()
                .collect(Collectors.toMap(
                        password -> "DEMO_PASSWORD_" + password.getKey().toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    private static ObjectNode read(String resource) {
        try (InputStream file = Realm.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
