package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.keycloak.FakeKeycloak.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Groups and members of one organization of a realm. */
final class FakeMembers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> members = new LinkedHashSet<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, Set<String>> grouped = new LinkedHashMap<>();

    /** Groups with their roles, and members with their groups. */
    String told(UnaryOperator<String> emailOf) {
        Set<String> lines = new TreeSet<>();
        groups.forEach((id, name) -> lines.add(name + roles.getOrDefault(id, List.of())));
        List<String> people = members.stream()
                .map(person -> emailOf.apply(person)
                        + groups.keySet().stream()
                                .filter(id -> grouped.getOrDefault(id, Set.of()).contains(person))
                                .map(groups::get)
                                .toList())
                .toList();
        return lines + " " + people;
    }

    Reply ask(String method, String[] parts, JsonNode body) {
        return parts[2].equals("members") ? members(method, parts, body) : groups(method, parts, body);
    }

    boolean has(String person) {
        return members.contains(person);
    }

    void forget(String person) {
        members.remove(person);
        grouped.values().forEach(group -> group.remove(person));
    }

    private Reply members(String method, String[] parts, JsonNode body) {
        if (method.equals("GET") && parts.length == 3) {
            ArrayNode all = JSON.createArrayNode();
            members.forEach(person -> all.addObject().put("id", person));
            return new Reply(200, all.toString(), null);
        }
        if (method.equals("GET")) {
            return members.contains(parts[3]) ? new Reply(200, "{}", null) : new Reply(404, "", null);
        }
        if (method.equals("DELETE")) {
            grouped.values().forEach(group -> group.remove(parts[3]));
            return members.remove(parts[3]) ? new Reply(204, "", null) : new Reply(404, "", null);
        }
        return members.add(body.asString())
                ? new Reply(201, "", "/members/" + body.asString())
                : new Reply(409, "{\"errorMessage\":\"User is already a member of the organization.\"}", null);
    }

    private Reply groups(String method, String[] parts, JsonNode body) {
        if (parts.length == 3) {
            return method.equals("GET") ? listed() : added(body.path("name").asString());
        }
        if (parts[4].equals("members")) {
            return grouped(method, grouped.computeIfAbsent(parts[3], id -> new LinkedHashSet<>()), parts[5]);
        }
        List<String> mapped = roles.computeIfAbsent(parts[3], id -> new ArrayList<>());
        body.valueStream()
                .map(role -> role.path("name").asString())
                .filter(role -> !mapped.contains(role))
                .forEach(mapped::add);
        return new Reply(204, "", null);
    }

    private static Reply grouped(String method, Set<String> group, String person) {
        if (method.equals("DELETE")) {
            return group.remove(person) ? new Reply(204, "", null) : new Reply(404, "", null);
        }
        return group.add(person)
                ? new Reply(204, "", null)
                : new Reply(409, "{\"errorMessage\":\"User is already a member of the group\"}", null);
    }

    private Reply listed() {
        ArrayNode found = JSON.createArrayNode();
        groups.forEach((id, name) -> found.addObject().put("id", id).put("name", name));
        return new Reply(200, found.toString(), null);
    }

    private Reply added(String name) {
        if (groups.containsValue(name)) {
            return new Reply(409, "{\"errorMessage\":\"Top level group named already exists.\"}", null);
        }
        String id = UUID.randomUUID().toString();
        groups.put(id, Objects.requireNonNull(name));
        return new Reply(201, "", "/groups/" + id);
    }
}
