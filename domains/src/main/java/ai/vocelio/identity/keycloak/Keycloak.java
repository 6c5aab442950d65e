package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Organizations of a realm. Keycloak chooses their ids itself, so that ours stands in an attribute, by which it is found
 * again. A role of an organization is a group of it, called as the role in lower case and many, with the role of the API's client.
 */
final class Keycloak implements IdentityProvider {

    /** Attribute with our id. */
    static final String OURS = "vocelio-organization";

    private static final List<String> FIRST_STEPS = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD");
    private static final int MANY = 100;

    private final AdminApi api;
    private final String client;
    /** Never changes while a realm lives. */
    private volatile @Nullable Roles roles;

    Keycloak(AdminApi api, String client) {
        this.api = api;
        this.client = client;
    }

    @Override
    public boolean isConfigured() {
        return api.isConfigured();
    }

    @Override
    public UUID provide(IdentityOrganization wanted) {
        Optional<KnownOrganization> known = find(wanted.organizationId());
        if (known.isEmpty()) {
            return make(wanted);
        }
        if (known.get().isEnabled() != wanted.isEnabled()) {
            enable(known.get().identityId(), wanted.isEnabled());
        }
        return known.get().identityId();
    }

    /** A name is unique in a realm, as ours are not: the second of a name gets its alias beside it. */
    private UUID make(IdentityOrganization wanted) {
        AdminApi.Answer answer = api.post("/organizations", organization(wanted, wanted.name()));
        if (answer.isConflict()) {
            answer = api.post("/organizations", organization(wanted, wanted.name() + " (" + wanted.alias() + ")"));
        }
        if (answer.isConflict()) {
            throw new IdentityFault(
                    Kind.TAKEN,
                    "The identity provider has an organization " + wanted.alias()
                            + " already that Vocelio did not make: remove it there, or give it the attribute " + OURS
                            + ".");
        }
        return answer.madeId();
    }

    private static Map<String, Object> organization(IdentityOrganization wanted, String name) {
        return Map.of(
                "name",
                name,
                "alias",
                wanted.alias(),
                "enabled",
                wanted.isEnabled(),
                "attributes",
                Map.of(OURS, List.of(wanted.organizationId().toString())));
    }

    /** All of it is put back, because what is left out would be lost. */
    private void enable(UUID identityId, boolean isEnabled) {
        if (api.get("/organizations/" + identityId) instanceof ObjectNode organization) {
            organization.put("enabled", isEnabled);
            api.put("/organizations/" + identityId, organization);
        }
    }

    @Override
    public void provideRoles(UUID identityId) {
        Roles known = roles();
        Map<String, String> groups = groups(identityId);
        known.byName.forEach((name, role) -> {
            String group = groups.get(groupOf(name));
            provideGroup(identityId, group == null ? addGroup(identityId, name) : group, role);
        });
    }

    private String addGroup(UUID identityId, String role) {
        return api.post("/organizations/" + identityId + "/groups", Map.of("name", groupOf(role)))
                .madeId()
                .toString();
    }

    /** Keycloak adds a role only once. */
    private void provideGroup(UUID identityId, String group, JsonNode role) {
        api.post(
                        "/organizations/" + identityId + "/groups/" + group + "/role-mappings/clients/"
                                + roles().client,
                        List.of(role))
                .expected(204);
    }

    private Map<String, String> groups(UUID identityId) {
        JsonNode found = api.get("/organizations/" + identityId + "/groups?max=" + MANY);
        Map<String, String> groups = new HashMap<>();
        each(found).forEach(group -> groups.put(text(group, "name"), text(group, "id")));
        return groups;
    }

    private static String groupOf(String role) {
        return role.toLowerCase(Locale.ROOT) + "s";
    }

    @Override
    public UUID provideMember(UUID identityId, String email, String role) {
        UUID person = person(email).orElseGet(() -> makePerson(email));
        String members = "/organizations/" + identityId + "/members";
        if (api.get(members + "/" + person) == null) {
            AdminApi.Answer answer = api.post(members, person.toString());
            if (!answer.isConflict()) {
                answer.expected(201);
            }
        }
        String group = groups(identityId).get(groupOf(role));
        if (group == null) {
            throw new IdentityFault(
                    Kind.REFUSED, "The identity provider has no role " + role + " in the organization.");
        }
        api.enter("/organizations/" + identityId + "/groups/" + group + "/members/" + person);
        return person;
    }

    private Optional<UUID> person(String email) {
        return each(api.get("/users?exact=true&max=1&email=" + AdminApi.written(email)))
                .map(user -> UUID.fromString(text(user, "id")))
                .findFirst();
    }

    private UUID makePerson(String email) {
        return api.post(
                        "/users",
                        Map.of("username", email, "email", email, "enabled", true, "requiredActions", FIRST_STEPS))
                .madeId();
    }

    @Override
    public Optional<KnownOrganization> find(UUID organizationId) {
        return each(api.get("/organizations?briefRepresentation=false&max=1&q="
                        + AdminApi.written(OURS + ":" + organizationId)))
                .map(Keycloak::known)
                .findFirst()
                .or(() -> ofRealmFile(organizationId));
    }

    /** Those of a realm file have our id there too. */
    private Optional<KnownOrganization> ofRealmFile(UUID organizationId) {
        return Optional.ofNullable(api.get("/organizations/" + organizationId)).map(Keycloak::known);
    }

    @Override
    public List<KnownOrganization> list(int from, int most) {
        return each(api.get("/organizations?briefRepresentation=false&first=" + from + "&max=" + most))
                .map(Keycloak::known)
                .toList();
    }

    private static KnownOrganization known(JsonNode organization) {
        String ours = organization.path("attributes").path(OURS).path(0).asString("");
        return new KnownOrganization(
                UUID.fromString(text(organization, "id")),
                ours.isEmpty() ? null : UUID.fromString(ours),
                text(organization, "alias"),
                text(organization, "name"),
                organization.path("enabled").asBoolean(false));
    }

    private Roles roles() {
        Roles known = roles;
        if (known == null) {
            String id = each(api.get("/clients?clientId=" + AdminApi.written(client)))
                    .map(found -> text(found, "id"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IdentityFault(Kind.REFUSED, "The identity provider has no client " + client + "."));
            Map<String, JsonNode> byName = new HashMap<>();
            each(api.get("/clients/" + id + "/roles")).forEach(role -> byName.put(text(role, "name"), role));
            known = new Roles(id, Map.copyOf(byName));
            roles = known;
        }
        return known;
    }

    private static Stream<JsonNode> each(@Nullable JsonNode list) {
        return list == null ? Stream.empty() : list.valueStream();
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private record Roles(String client, Map<String, JsonNode> byName) {}
}
