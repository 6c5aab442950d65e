package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.keycloak.FakeKeycloak.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The identity providers of a realm, with their mappers, and to which organization each belongs. */
final class FakeProviders {

    private static final String STARS = "**********";

    private final Map<String, ObjectNode> providers = new LinkedHashMap<>();
    private final Map<String, Map<String, ObjectNode>> mappers = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    /** Each as alias, whether enabled, secret, organization, and what its mappers are called. */
    List<String> told() {
        return providers.entrySet().stream()
                .map(entry -> "%s %s %s %s %s"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().path("enabled").asBoolean() ? "open" : "closed",
                                entry.getValue().at("/config/clientSecret").asString(""),
                                owners.getOrDefault(entry.getKey(), "nobody's"),
                                mappersOf(entry.getKey()).values().stream()
                                        .map(mapper -> mapper.path("name").asString() + "="
                                                + mapper.at("/config/group").asString())
                                        .sorted()
                                        .toList()))
                .toList();
    }

    /** Below {@code identity-provider/instances}. */
    Reply ask(String method, String[] parts, JsonNode body) {
        if (parts.length == 2) {
            String alias = body.path("alias").asString();
            if (providers.containsKey(alias)) {
                return new Reply(409, "{\"errorMessage\":\"Identity Provider " + alias + " already exists\"}", null);
            }
            providers.put(alias, (ObjectNode) body);
            return new Reply(201, "", "/identity-provider/instances/" + alias);
        }
        ObjectNode one = providers.get(parts[2]);
        if (one == null) {
            return new Reply(404, "", null);
        }
        return parts.length == 3 ? provider(method, parts[2], one, body) : mapper(method, parts, body);
    }

    private Reply provider(String method, String alias, ObjectNode one, JsonNode body) {
        switch (method) {
            case "GET" -> {
                ObjectNode shown = one.deepCopy();
                if (shown.path("config").has("clientSecret")) {
                    ((ObjectNode) shown.path("config")).put("clientSecret", STARS);
                }
                return new Reply(200, shown.toString(), null);
            }
            case "DELETE" -> {
                providers.remove(alias);
                mappers.remove(alias);
                owners.remove(alias);
            }
            default -> {
                ObjectNode changed = (ObjectNode) body;
                if (changed.at("/config/clientSecret").asString("").equals(STARS)) {
                    ((ObjectNode) changed.path("config")).set("clientSecret", one.at("/config/clientSecret"));
                }
                providers.put(alias, changed);
            }
        }
        return new Reply(204, "", null);
    }

    private Reply mapper(String method, String[] parts, JsonNode body) {
        Map<String, ObjectNode> known = mappersOf(parts[2]);
        if (parts.length == 4 && method.equals("GET")) {
            return list(known.values().stream());
        }
        if (parts.length == 4) {
            if (known.values().stream().anyMatch(one -> one.path("name").equals(body.path("name")))) {
                return new Reply(400, "{\"errorMessage\":\"Failed to add mapper: it exists already\"}", null);
            }
            String id = UUID.randomUUID().toString();
            known.put(id, ((ObjectNode) body).put("id", id));
            return new Reply(201, "", "/mappers/" + id);
        }
        if (method.equals("DELETE")) {
            return new Reply(known.remove(parts[4]) == null ? 404 : 204, "", null);
        }
        known.put(parts[4], (ObjectNode) body);
        return new Reply(204, "", null);
    }

    private Map<String, ObjectNode> mappersOf(String alias) {
        return mappers.computeIfAbsent(alias, absent -> new LinkedHashMap<>());
    }

    /** Below {@code organizations/{id}/identity-providers}. */
    Reply ofOrganization(String method, String[] parts, String organization, JsonNode body) {
        if (parts.length == 3 && method.equals("GET")) {
            return list(providers.entrySet().stream()
                    .filter(entry -> organization.equals(owners.get(entry.getKey())))
                    .map(Map.Entry::getValue));
        }
        if (parts.length == 3) {
            owners.put(body.asString(), organization);
            return new Reply(204, "", null);
        }
        @Nullable ObjectNode one = organization.equals(owners.get(parts[3])) ? providers.get(parts[3]) : null;
        return one == null ? new Reply(404, "", null) : new Reply(200, one.toString(), null);
    }

    private static Reply list(Stream<ObjectNode> items) {
        return new Reply(200, JsonMapper.shared().writeValueAsString(items.toList()), null);
    }
}
