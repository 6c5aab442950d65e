package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Organizations of a realm. Keycloak chooses their ids itself, so that ours stands in an attribute, by which it is found again. */
final class KeycloakOrganizations implements IdentityProvider {

    /** Attribute with our id. */
    static final String OURS = "vocelio-organization";

    private static final List<String> FIRST_STEPS = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD");

    private final AdminApi api;
    private final Groups groups;
    private final Departures departures;

    KeycloakOrganizations(AdminApi api, Groups groups) {
        this.api = api;
        this.groups = groups;
        this.departures = new Departures(api);
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
        return made(wanted, wanted.name())
                .or(() -> made(wanted, wanted.name() + " (" + wanted.alias() + ")"))
                .map(UUID::fromString)
                .orElseThrow(() -> new IdentityFault(
                        Kind.TAKEN,
                        "The identity provider has an organization " + wanted.alias()
                                + " already that Vocelio did not make: remove it there, or give it the attribute "
                                + OURS + "."));
    }

    private Optional<String> made(IdentityOrganization wanted, String name) {
        var organization = new OrganizationRepresentation();
        organization.setName(name);
        organization.setAlias(wanted.alias());
        organization.setEnabled(wanted.isEnabled());
        organization.singleAttribute(OURS, wanted.organizationId().toString());
        return api.make(realm -> realm.organizations().create(organization));
    }

    /** All of it is put back, because what is left out would be lost. */
    private void enable(UUID identityId, boolean isEnabled) {
        api.change(realm -> {
            var organization = realm.organizations().get(identityId.toString());
            OrganizationRepresentation changed = organization.toRepresentation();
            changed.setEnabled(isEnabled);
            return organization.update(changed);
        });
    }

    @Override
    public UUID provideMember(UUID identityId, String email, String role) {
        UUID person = person(email).orElseGet(() -> makePerson(email));
        join(identityId, person);
        groups.enter(identityId, person, role, groups.provide(identityId, Set.of(role)));
        return person;
    }

    /** Sees that a person is a member of an organization. */
    void join(UUID identityId, UUID personId) {
        String person = personId.toString();
        boolean isMember = api.find(
                        realm -> members(realm, identityId).member(person).toRepresentation())
                .isPresent();
        if (!isMember) {
            api.make(realm -> members(realm, identityId).addMember(person));
        }
    }

    /** Sees that a person is no member of an organization. */
    void leave(UUID identityId, UUID personId) {
        api.change(
                realm -> members(realm, identityId).member(personId.toString()).delete());
    }

    private static OrganizationMembersResource members(RealmResource realm, UUID identityId) {
        return realm.organizations().get(identityId.toString()).members();
    }

    private Optional<UUID> person(String email) {
        return api.ask(realm -> realm.users().searchByEmail(email, true)).stream()
                .map(user -> UUID.fromString(user.getId()))
                .findFirst();
    }

    private UUID makePerson(String email) {
        var person = new UserRepresentation();
        person.setUsername(email);
        person.setEmail(email);
        person.setEnabled(true);
        person.setRequiredActions(FIRST_STEPS);
        return api.make(realm -> realm.users().create(person))
                .map(UUID::fromString)
                .or(() -> person(email))
                .orElseThrow(() -> new IdentityFault(
                        Kind.REFUSED, "The identity provider has somebody of that name with another address."));
    }

    @Override
    public void forget(UUID organizationId) {
        find(organizationId).map(KnownOrganization::identityId).ifPresent(departures::of);
    }

    @Override
    public Optional<KnownOrganization> find(UUID organizationId) {
        return api.ask(realm -> realm.organizations().searchByAttribute(OURS + ":" + organizationId, 0, 1)).stream()
                .map(found -> known(found, organizationId))
                .findFirst()
                .or(() -> ofRealmFile(organizationId));
    }

    /** Those of a realm file have our id there too. */
    private Optional<KnownOrganization> ofRealmFile(UUID organizationId) {
        return api.find(realm ->
                        realm.organizations().get(organizationId.toString()).toRepresentation())
                .map(KeycloakOrganizations::known);
    }

    @Override
    public List<KnownOrganization> list(int from, int most) {
        return api.ask(realm -> realm.organizations().search(null, null, from, most, false)).stream()
                .map(KeycloakOrganizations::known)
                .toList();
    }

    private static KnownOrganization known(OrganizationRepresentation found) {
        var attributes = found.getAttributes();
        List<String> ours = attributes == null ? List.of() : attributes.getOrDefault(OURS, List.of());
        return known(found, ours.isEmpty() ? null : UUID.fromString(ours.getFirst()));
    }

    private static KnownOrganization known(OrganizationRepresentation found, @Nullable UUID organizationId) {
        return new KnownOrganization(
                UUID.fromString(found.getId()), organizationId, found.getAlias(), found.getName(), found.isEnabled());
    }
}
