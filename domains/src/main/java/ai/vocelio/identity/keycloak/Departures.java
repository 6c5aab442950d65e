package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;

/**
 * Takes an organization out of the realm: its identity providers, which would be left behind without it, its people as long as
 * it is known who they are, and itself last, by which it is found again after a crash.
 */
final class Departures {

    private static final int PAGE = 50;

    private final AdminApi api;

    Departures(AdminApi api) {
        this.api = api;
    }

    /** An organization by its id there. */
    void of(UUID identityId) {
        api.ask(realm -> in(realm, identityId).identityProviders().getIdentityProviders()).stream()
                .map(IdentityProviderRepresentation::getAlias)
                .forEach(this::removeProvider);
        dismiss(identityId);
        api.change(realm -> in(realm, identityId).delete());
    }

    private void dismiss(UUID identityId) {
        Set<String> before = Set.of();
        Set<String> members = members(identityId);
        while (!members.isEmpty()) {
            if (members.equals(before)) {
                throw new IdentityFault(
                        Kind.REFUSED, "The identity provider keeps members of an organization that is to go.");
            }
            members.forEach(person -> letGo(identityId, person));
            before = members;
            members = members(identityId);
        }
    }

    private Set<String> members(UUID identityId) {
        return api.ask(realm -> in(realm, identityId).members().list(0, PAGE)).stream()
                .map(MemberRepresentation::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void letGo(UUID identityId, String person) {
        if (belongsElsewhere(identityId, person)) {
            api.change(realm -> in(realm, identityId).members().member(person).delete());
        } else {
            api.change(realm -> realm.users().delete(person));
        }
    }

    private boolean belongsElsewhere(UUID identityId, String person) {
        return api.ask(realm -> in(realm, identityId).members().member(person).getOrganizations(true)).stream()
                .anyMatch(one -> !one.getId().equals(identityId.toString()));
    }

    private void removeProvider(String alias) {
        api.find(realm -> {
            realm.identityProviders().get(alias).remove();
            return true;
        });
    }

    private static OrganizationResource in(RealmResource realm, UUID identityId) {
        return realm.organizations().get(identityId.toString());
    }
}
