package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.identity.MembershipDirectory;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Members of a realm's organizations, with a role by each group of an organization that they are in. */
final class KeycloakMembers implements MembershipDirectory {

    private final AdminApi api;
    private final KeycloakOrganizations organizations;
    private final Groups groups;

    KeycloakMembers(AdminApi api, KeycloakOrganizations organizations, Groups groups) {
        this.api = api;
        this.organizations = organizations;
        this.groups = groups;
    }

    @Override
    public boolean isOpen() {
        return api.isConfigured();
    }

    @Override
    public void put(UUID organizationId, UUID personId, Set<String> roles) {
        boolean isThere = api.find(
                        realm -> realm.users().get(personId.toString()).toRepresentation())
                .isPresent();
        if (!isThere) {
            return;
        }
        UUID identityId = identityOf(organizationId);
        organizations.join(identityId, personId);
        Map<String, String> there = groups.provide(identityId, roles);
        // what is taken away first: for a moment too little is better than too much
        for (Map.Entry<String, String> group : there.entrySet()) {
            if (roles.stream().noneMatch(role -> Groups.nameOf(role).equals(group.getKey()))) {
                groups.leave(identityId, personId, group.getValue());
            }
        }
        roles.forEach(role -> groups.enter(identityId, personId, role, there));
    }

    @Override
    public void remove(UUID organizationId, UUID personId) {
        organizations.leave(identityOf(organizationId), personId);
    }

    /** Those of a realm file have our ids there. */
    private UUID identityOf(UUID organizationId) {
        return organizations
                .find(organizationId)
                .map(KnownOrganization::identityId)
                .orElse(organizationId);
    }
}
