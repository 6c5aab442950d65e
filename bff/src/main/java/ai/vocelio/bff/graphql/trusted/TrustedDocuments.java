package ai.vocelio.bff.graphql.trusted;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that the build of the dashboard knows, by the SHA-256 of their text. Anybody may ask by such an id; the
 * dashboard's own client may ask for nothing else, so that who steals its token, or finds a hole in the page, gets no further
 * than the page does.
 */
@Component
@EnableConfigurationProperties(TrustSettings.class)
public class TrustedDocuments {

    /** The field of a fault that tells an unknown id. */
    public static final List<String> PATH = List.of("documentId");

    private static final String ID = PATH.getFirst();
    private static final String PREFIX = "sha256:";

    private final Map<String, String> documents;
    private final Set<String> texts;
    private final Set<String> clients;

    TrustedDocuments(TrustSettings settings, JsonMapper json) {
        this.documents = read(settings.manifest(), json);
        this.texts = Set.copyOf(documents.values());
        this.clients = settings.clients();
    }

    /**
     * The members of a request, with the text of its document where an id stood: {@code documentId}, or
     * {@code extensions.persistedQuery.sha256Hash}, which is how many clients name it.
     *
     * @throws EdgeFault BAD_USER_INPUT when no document has this id, or both an id and another text are given
     */
    public Map<String, Object> spelledOut(Map<String, Object> members) {
        String id = idOf(members);
        if (id == null) {
            return members;
        }
        String text = documents.get(bare(id));
        if (text == null) {
            throw EdgeFault.badInput(PATH, "no document has this id: load the page anew");
        }
        Object given = members.get("query");
        if (given != null && !text.equals(given)) {
            throw EdgeFault.badInput(
                    List.of("query"), "is not the document of the id that is given too: leave one out");
        }
        Map<String, Object> whole = new HashMap<>(members);
        whole.put("query", text);
        return whole;
    }

    /**
     * Lets a document pass when the client may execute it.
     *
     * @throws EdgeFault FORBIDDEN when the client is bound to the manifest, and the document is not in it
     */
    public void admit(String client, String document) {
        if (clients.contains(client) && !texts.contains(document)) {
            throw new EdgeFault(
                    ErrorCode.FORBIDDEN,
                    "The dashboard executes the documents of its build only: use GraphiQL or an API key for others");
        }
    }

    private static @Nullable String idOf(Map<String, Object> members) {
        Object id = members.get(ID);
        if (id == null
                && members.get("query") == null
                && members.get("extensions") instanceof Map<?, ?> extensions
                && extensions.get("persistedQuery") instanceof Map<?, ?> persisted) {
            id = persisted.get("sha256Hash");
        }
        if (id == null || id instanceof String) {
            return (String) id;
        }
        throw EdgeFault.badInput(PATH, "must be a text");
    }

    private static String bare(String id) {
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    private static Map<String, String> read(String manifest, JsonMapper json) {
        ClassPathResource file = new ClassPathResource(manifest);
        if (!file.exists()) {
            return Map.of();
        }
        try (InputStream in = file.getInputStream()) {
            Map<String, String> named = new HashMap<>();
            json.readValue(in, new TypeReference<Map<String, String>>() {})
                    .forEach((id, text) -> named.put(bare(id), text));
            return Map.copyOf(named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
