package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.identity.MembershipDirectory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of a realm's organizations, with a role by each group of an organization that they are in. */
final class KeycloakMembers implements MembershipDirectory {

    private static final int MANY = 100;

    private final AdminApi api;
    private final IdentityProvider organizations;
    private final KeycloakSettings settings;

    KeycloakMembers(AdminApi api, IdentityProvider organizations, KeycloakSettings settings) {
        this.api = api;
        this.organizations = organizations;
        this.settings = settings;
    }

    @Override
    public boolean isOpen() {
        return settings.isComplete();
    }

    @Override
    public void put(UUID organizationId, UUID personId, Set<String> roles) {
        if (api.get("/users/" + personId) == null) {
            return;
        }
        String organization = path(organizationId);
        join(organization + "/members", personId);
        Map<String, String> groups = groups(organizationId, organization);
        // what is taken away first: for a moment too little is better than too much
        groups.forEach((name, id) -> {
            if (roles.stream().noneMatch(role -> groupOf(role).equals(name))) {
                api.delete(organization + "/groups/" + id + "/members/" + personId);
            }
        });
        roles.forEach(role -> enter(organization, groups.get(groupOf(role)), role, personId));
    }

    @Override
    public void remove(UUID organizationId, UUID personId) {
        api.delete(path(organizationId) + "/members/" + personId);
    }

    private void join(String members, UUID personId) {
        if (api.get(members + "/" + personId) == null) {
            AdminApi.Answer answer = api.post(members, personId.toString());
            if (!answer.isConflict()) {
                answer.expected(201);
            }
        }
    }

    private void enter(String organization, @Nullable String group, String role, UUID personId) {
        if (group == null) {
            throw new IdentityFault(
                    Kind.REFUSED, "The identity provider has no role " + role + " in the organization.");
        }
        api.enter(organization + "/groups/" + group + "/members/" + personId);
    }

    private Map<String, String> groups(UUID organizationId, String organization) {
        organizations.provideRoles(identityOf(organizationId));
        Map<String, String> groups = new HashMap<>();
        JsonNode found = api.get(organization + "/groups?max=" + MANY);
        if (found != null) {
            found.valueStream()
                    .forEach(group -> groups.put(
                            group.path("name").asString(""), group.path("id").asString("")));
        }
        return groups;
    }

    private String path(UUID organizationId) {
        return "/organizations/" + identityOf(organizationId);
    }

    /** Those of a realm file have our ids there. */
    private UUID identityOf(UUID organizationId) {
        return organizations
                .find(organizationId)
                .map(KnownOrganization::identityId)
                .orElse(organizationId);
    }

    private static String groupOf(String role) {
        return role.toLowerCase(Locale.ROOT) + "s";
    }
}
