package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** A role of an organization is a group of it, called as the role in lower case and many, with the role of the API's client. */
final class Groups {

    private static final int MANY = 100;

    private final AdminApi api;
    private final String client;
    /** Never changes while a realm lives. */
    private volatile @Nullable Roles roles;

    Groups(AdminApi api, String client) {
        this.api = api;
        this.client = client;
    }

    static String nameOf(String role) {
        return role.toLowerCase(Locale.ROOT) + "s";
    }

    /**
     * Sees that there is one for each of these roles. Roles that nobody has yet have none: ten thousand organizations would have
     * ninety thousand of them.
     *
     * @return the ids of all groups of the organization, by name
     */
    Map<String, String> provide(UUID identityId, Set<String> wanted) {
        Map<String, String> there = new HashMap<>(of(identityId));
        for (String role : wanted) {
            String group = there.computeIfAbsent(nameOf(role), absent -> add(identityId, role));
            give(identityId, group, role);
        }
        return there;
    }

    /** Keycloak adds a role only once. */
    private void give(UUID identityId, String group, String role) {
        Roles known = roles();
        RoleRepresentation given = Optional.ofNullable(known.byName().get(role))
                .orElseThrow(() -> new IdentityFault(Kind.REFUSED, "The identity provider has no role " + role + "."));
        api.tell(realm -> groups(realm, identityId)
                .group(group)
                .roles()
                .clientLevel(known.client())
                .add(List.of(given)));
    }

    /**
     * Sees that a member of the organization is in the group of a role.
     *
     * @param provided ids by name
     */
    void enter(UUID identityId, UUID personId, String role, Map<String, String> provided) {
        String group = provided.get(nameOf(role));
        api.enter(realm -> groups(realm, identityId).group(group).addMember(personId.toString()));
    }

    /** Sees that a person is not in a group. */
    void leave(UUID identityId, UUID personId, String group) {
        api.find(realm -> {
            groups(realm, identityId).group(group).removeMember(personId.toString());
            return true;
        });
    }

    /** All roles that members can have. */
    Set<String> roleNames() {
        return roles().byName().keySet();
    }

    /** Ids by name. */
    Map<String, String> of(UUID identityId) {
        return api.ask(realm -> groups(realm, identityId).getAll(null, null, null, 0, MANY, true, false)).stream()
                .collect(Collectors.toMap(GroupRepresentation::getName, GroupRepresentation::getId));
    }

    private String add(UUID identityId, String role) {
        var group = new GroupRepresentation();
        group.setName(nameOf(role));
        return api.make(realm -> groups(realm, identityId).addTopLevelGroup(group))
                .or(() -> Optional.ofNullable(of(identityId).get(nameOf(role))))
                .orElseThrow(() -> new IdentityFault(
                        Kind.REFUSED, "The identity provider does not make the group of " + role + "."));
    }

    private static OrganizationGroupsResource groups(RealmResource realm, UUID identityId) {
        return realm.organizations().get(identityId.toString()).groups();
    }

    private Roles roles() {
        Roles known = roles;
        if (known == null) {
            String id = api.ask(realm -> realm.clients().findByClientId(client)).stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new IdentityFault(Kind.REFUSED, "The identity provider has no client " + client + "."))
                    .getId();
            known = new Roles(
                    id,
                    api.ask(realm -> realm.clients().get(id).roles().list()).stream()
                            .collect(Collectors.toMap(RoleRepresentation::getName, Function.identity())));
            roles = known;
        }
        return known;
    }

    private record Roles(String client, Map<String, RoleRepresentation> byName) {}
}
