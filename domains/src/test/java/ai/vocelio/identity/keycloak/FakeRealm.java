package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.keycloak.FakeKeycloak.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a realm knows, by the paths of its admin API. */
public final class FakeRealm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String API = "3d1c0000-0000-4000-8000-000000000001";
    private static final List<String> ROLES =
            List.of("OWNER", "ADMIN", "MANAGER", "SUPERVISOR", "OPERATOR", "ANALYST", "BILLING", "DEVELOPER", "VIEWER");

    private final Map<String, ObjectNode> organizations = new LinkedHashMap<>();
    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private final Map<String, FakeMembers> members = new LinkedHashMap<>();
    private final FakeProviders providers = new FakeProviders();

    /** All organizations, as alias, whether enabled, groups with roles, members with groups: one line each. */
    public synchronized List<String> told() {
        return organizations.entrySet().stream()
                .map(entry -> entry.getValue().path("alias").asString() + " "
                        + (entry.getValue().path("enabled").asBoolean() ? "enabled" : "disabled") + " "
                        + Objects.requireNonNull(members.get(entry.getKey())).told(this::emailOf))
                .toList();
    }

    /** Attributes of an organization, as JSON. */
    public synchronized JsonNode attributes(String alias) {
        return organizations.values().stream()
                .filter(one -> one.path("alias").asString().equals(alias))
                .map(one -> one.path("attributes"))
                .findFirst()
                .orElseThrow();
    }

    /** All identity providers: one line each. */
    public synchronized List<String> providers() {
        return providers.told();
    }

    /** Domains of an organization. */
    public synchronized List<String> domains(String alias) {
        return organizations.values().stream()
                .filter(one -> one.path("alias").asString().equals(alias))
                .flatMap(one -> one.path("domains").valueStream())
                .map(domain -> domain.path("name").asString())
                .sorted()
                .toList();
    }

    /** Addresses of all people. */
    public synchronized List<String> people() {
        return people.keySet().stream().map(this::emailOf).toList();
    }

    /** An organization that somebody makes by hand; tells its id. */
    public synchronized UUID byHand(String alias) {
        ObjectNode made =
                JSON.createObjectNode().put("name", alias).put("alias", alias).put("enabled", true);
        return UUID.fromString(add(made));
    }

    /** Somebody changes an organization by hand. */
    public synchronized void byHand(String alias, boolean isEnabled) {
        organizations.values().stream()
                .filter(one -> one.path("alias").asString().equals(alias))
                .forEach(one -> one.put("enabled", isEnabled));
    }

    /** Somebody removes an organization by hand. */
    public synchronized void loses(String alias) {
        organizations.values().removeIf(one -> one.path("alias").asString().equals(alias));
    }

    /** Somebody who has made an account; tells the id. */
    public synchronized UUID person(String email) {
        UUID id = UUID.randomUUID();
        people.put(
                id.toString(), JSON.createObjectNode().put("id", id.toString()).put("email", email));
        return id;
    }

    synchronized Reply ask(String method, String path, String query, JsonNode body) {
        String[] parts = path.substring(1).split("/");
        return switch (parts[0]) {
            case "organizations" ->
                parts.length == 1 ? organizations(method, query, body) : organization(method, parts, body);
            case "users" -> parts.length == 2 ? user(method, parts[1]) : users(method, query, body);
            case "clients" -> clients(parts);
            case "identity-provider" -> providers.ask(method, parts, body);
            default -> new Reply(404, "", null);
        };
    }

    private Reply organizations(String method, String query, JsonNode body) {
        if (method.equals("GET")) {
            Optional<String> ours = parameter(query, "q").map(q -> q.substring(q.indexOf(':') + 1));
            return list(organizations.values().stream()
                    .filter(one -> ours.isEmpty()
                            || one.at("/attributes/" + KeycloakOrganizations.OURS + "/0")
                                    .asString("")
                                    .equals(ours.get())));
        }
        for (String unique : List.of("name", "alias")) {
            if (organizations.values().stream().anyMatch(one -> one.path(unique).equals(body.path(unique)))) {
                return new Reply(
                        409,
                        "{\"errorMessage\":\"A organization with the same " + unique + " already exists.\"}",
                        null);
            }
        }
        return new Reply(201, "", "/organizations/" + add((ObjectNode) body));
    }

    private String add(ObjectNode organization) {
        String id = UUID.randomUUID().toString();
        organizations.put(id, organization.put("id", id));
        members.put(id, new FakeMembers());
        return id;
    }

    private Reply organization(String method, String[] parts, JsonNode body) {
        ObjectNode one = organizations.get(parts[1]);
        if (one == null) {
            return new Reply(404, "", null);
        }
        if (parts.length > 2 && parts[2].equals("identity-providers")) {
            return providers.ofOrganization(method, parts, parts[1], body);
        }
        if (parts.length == 5 && parts[4].equals("organizations")) {
            return list(organizations.entrySet().stream()
                    .filter(other ->
                            Objects.requireNonNull(members.get(other.getKey())).has(parts[3]))
                    .map(Map.Entry::getValue));
        }
        if (parts.length > 2) {
            return Objects.requireNonNull(members.get(parts[1])).ask(method, parts, body);
        }
        if (method.equals("DELETE")) {
            organizations.remove(parts[1]);
            members.remove(parts[1]);
            return new Reply(204, "", null);
        }
        if (method.equals("PUT")) {
            one.setAll((ObjectNode) body);
            return new Reply(204, "", null);
        }
        return new Reply(200, one.toString(), null);
    }

    private Reply users(String method, String query, JsonNode body) {
        if (method.equals("GET")) {
            String email = parameter(query, "email").orElse("");
            return list(people.values().stream()
                    .filter(one -> one.path("email").asString().equals(email)));
        }
        if (people.values().stream().anyMatch(one -> one.path("email").equals(body.path("email")))) {
            return new Reply(409, "{\"errorMessage\":\"User exists with same email\"}", null);
        }
        String id = UUID.randomUUID().toString();
        people.put(id, ((ObjectNode) body).put("id", id));
        return new Reply(201, "", "/users/" + id);
    }

    private Reply user(String method, String id) {
        if (method.equals("DELETE")) {
            members.values().forEach(of -> of.forget(id));
            return people.remove(id) == null ? new Reply(404, "", null) : new Reply(204, "", null);
        }
        ObjectNode person = people.get(id);
        return person == null ? new Reply(404, "", null) : new Reply(200, person.toString(), null);
    }

    private String emailOf(String id) {
        return Objects.requireNonNull(people.get(id)).path("email").asString();
    }

    private static Reply clients(String[] parts) {
        ArrayNode found = JSON.createArrayNode();
        if (parts.length == 1) {
            found.addObject().put("id", API).put("clientId", "vocelio-api");
        } else {
            ROLES.forEach(role -> found.addObject().put("id", "role-" + role).put("name", role));
        }
        return new Reply(200, found.toString(), null);
    }

    private static Reply list(Stream<ObjectNode> items) {
        return new Reply(200, new ArrayList<>(items.map(JsonNode::toString).toList()).toString(), null);
    }

    private static Optional<String> parameter(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }
}
