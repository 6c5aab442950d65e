package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.identity.LoginPages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Keeps an organization's brand in its attributes, where the theme of the realm reads it (keycloak/themes/vocelio). */
final class KeycloakLoginPages implements LoginPages {

    private static final String OURS = "brand.";

    private final AdminApi api;
    private final KeycloakOrganizations organizations;

    KeycloakLoginPages(AdminApi api, KeycloakOrganizations organizations) {
        this.api = api;
        this.organizations = organizations;
    }

    @Override
    public boolean isOpen() {
        return api.isConfigured();
    }

    @Override
    public boolean wear(UUID organizationId, Map<String, String> brand) {
        return organizations
                .find(organizationId)
                .map(KnownOrganization::identityId)
                .map(identityId -> wearThere(identityId, brand))
                .orElse(false);
    }

    private boolean wearThere(UUID identityId, Map<String, String> brand) {
        OrganizationRepresentation worn = api.ask(
                realm -> realm.organizations().get(identityId.toString()).toRepresentation());
        Map<String, List<String>> attributes = new HashMap<>();
        if (worn.getAttributes() != null) {
            attributes.putAll(worn.getAttributes());
        }
        attributes.keySet().removeIf(name -> name.startsWith(OURS));
        brand.forEach((name, value) -> attributes.put(OURS + name, List.of(value)));
        if (attributes.equals(worn.getAttributes())) {
            return true;
        }
        worn.setAttributes(attributes);
        return api.change(realm -> {
            OrganizationResource organization = realm.organizations().get(identityId.toString());
            return organization.update(worn);
        });
    }
}
