package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.identity.SignOnDirectory;
import ai.vocelio.identity.SignOnProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.OrganizationIdentityProvidersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Identity providers of a realm that belong to one organization each, and the e-mail domains that lead there. */
final class KeycloakSignOn implements SignOnDirectory {

    private final AdminApi api;
    private final KeycloakOrganizations organizations;
    private final Groups groups;
    private final SignOnMappers mappers;

    KeycloakSignOn(AdminApi api, KeycloakOrganizations organizations, Groups groups) {
        this.api = api;
        this.organizations = organizations;
        this.groups = groups;
        this.mappers = new SignOnMappers(api);
    }

    @Override
    public boolean isOpen() {
        return api.isConfigured();
    }

    @Override
    public boolean route(UUID organizationId, Set<String> emailDomains) {
        return identityOf(organizationId)
                .map(identityId -> routeThere(identityId, emailDomains))
                .orElse(false);
    }

    /** All of it is put back, because what is left out would be lost. */
    private boolean routeThere(UUID identityId, Set<String> wanted) {
        OrganizationRepresentation changed = api.ask(
                realm -> realm.organizations().get(identityId.toString()).toRepresentation());
        Set<OrganizationDomainRepresentation> there = Objects.requireNonNullElse(changed.getDomains(), Set.of());
        if (there.stream()
                .map(OrganizationDomainRepresentation::getName)
                .collect(Collectors.toSet())
                .equals(wanted)) {
            return true;
        }
        List.copyOf(there).forEach(changed::removeDomain);
        wanted.forEach(name -> changed.addDomain(proven(name)));
        return api.change(
                realm -> realm.organizations().get(identityId.toString()).update(changed));
    }

    /** Keycloak keeps the word and never asks what it is worth. */
    private static OrganizationDomainRepresentation proven(String name) {
        var domain = new OrganizationDomainRepresentation(name);
        domain.setVerified(true);
        return domain;
    }

    @Override
    public void provide(UUID organizationId, SignOnProvider provider) {
        UUID identityId = identityOf(organizationId)
                .orElseThrow(() ->
                        new IdentityFault(Kind.REFUSED, "The identity provider does not know the organization yet."));
        groups.provide(identityId, groups.roleNames());
        boolean isOpen = put(provider);
        join(identityId, provider.alias());
        mappers.settle(provider, groups.roleNames());
        // last of all: nobody comes in before it is decided what he becomes
        if (!isOpen) {
            open(provider);
        }
    }

    /** Whether it was there and open. */
    private boolean put(SignOnProvider provider) {
        Optional<IdentityProviderRepresentation> there = find(provider.alias());
        IdentityProviderRepresentation wanted = there.orElseGet(IdentityProviderRepresentation::new);
        boolean isOpen = there.isPresent() && wanted.isEnabled();
        SignOnForm.fill(wanted, provider);
        wanted.setEnabled(isOpen);
        if (there.isPresent()) {
            update(wanted);
        } else {
            api.make(realm -> realm.identityProviders().create(wanted));
        }
        return isOpen;
    }

    private void join(UUID identityId, String alias) {
        boolean isThere = api.find(
                        realm -> ofOrganization(realm, identityId).get(alias).toRepresentation())
                .isPresent();
        if (!isThere) {
            api.make(realm -> ofOrganization(realm, identityId).addIdentityProvider(alias));
        }
    }

    /** The secret comes back as stars, which Keycloak takes for the one that it has. */
    private void open(SignOnProvider provider) {
        find(provider.alias()).ifPresent(there -> {
            there.setEnabled(true);
            update(there);
        });
    }

    @Override
    public void close(UUID connectionId) {
        find(SignOnProvider.aliasOf(connectionId))
                .filter(IdentityProviderRepresentation::isEnabled)
                .ifPresent(there -> {
                    there.setEnabled(false);
                    update(there);
                });
    }

    @Override
    public void retain(UUID organizationId, Set<UUID> connectionIds) {
        Set<String> kept = connectionIds.stream().map(SignOnProvider::aliasOf).collect(Collectors.toUnmodifiableSet());
        identityOf(organizationId)
                .ifPresent(identityId ->
                        api.ask(realm -> ofOrganization(realm, identityId).getIdentityProviders()).stream()
                                .map(IdentityProviderRepresentation::getAlias)
                                .filter(alias -> !kept.contains(alias))
                                .forEach(this::remove));
    }

    private void remove(String alias) {
        api.find(realm -> {
            realm.identityProviders().get(alias).remove();
            return true;
        });
    }

    private Optional<IdentityProviderRepresentation> find(String alias) {
        return api.find(realm -> realm.identityProviders().get(alias).toRepresentation());
    }

    private void update(IdentityProviderRepresentation changed) {
        api.tell(realm -> realm.identityProviders().get(changed.getAlias()).update(changed));
    }

    private Optional<UUID> identityOf(UUID organizationId) {
        return organizations.find(organizationId).map(KnownOrganization::identityId);
    }

    private static OrganizationIdentityProvidersResource ofOrganization(RealmResource realm, UUID identityId) {
        return realm.organizations().get(identityId.toString()).identityProviders();
    }
}
