package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.SignOnProvider;
import ai.vocelio.identity.SignOnProvider.ClaimRole;
import ai.vocelio.identity.SignOnProvider.Oidc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people of a connection become: at each log-in they are in the groups of the roles that the provider says, and in no
 * group of another role. A role that nothing maps has a mapper too, which nobody fulfils: else who had it would keep it.
 */
final class SignOnMappers {

    private static final String FOR_NOBODY = " for nobody";
    private static final String ORGANIZATION_GROUP = "ORGANIZATION";
    /** What assertions of SAML call a person's address and names: plain, by Microsoft, by LDAP's numbers. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "email",
                    List.of(
                            "email",
                            "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
                            "urn:oid:0.9.2342.19200300.100.1.3"),
            "firstName",
                    List.of(
                            "firstName",
                            "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname",
                            "urn:oid:2.5.4.42"),
            "lastName",
                    List.of(
                            "lastName",
                            "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname",
                            "urn:oid:2.5.4.4"));

    private final AdminApi api;

    SignOnMappers(AdminApi api) {
        this.api = api;
    }

    /** Sees that a connection has exactly the mappers that are wanted. */
    void settle(SignOnProvider provider, Collection<String> roles) {
        Map<String, IdentityProviderMapperRepresentation> there =
                api.ask(realm -> in(realm, provider).getMappers()).stream()
                        .collect(Collectors.toMap(IdentityProviderMapperRepresentation::getName, Function.identity()));
        for (IdentityProviderMapperRepresentation wanted : wanted(provider, roles)) {
            IdentityProviderMapperRepresentation known = there.remove(wanted.getName());
            if (known == null) {
                api.make(realm -> in(realm, provider).addMapper(wanted));
            } else if (!isSame(wanted, known)) {
                wanted.setId(known.getId());
                api.tell(realm -> in(realm, provider).update(known.getId(), wanted));
            }
        }
        there.values()
                .forEach(unwanted -> api.find(realm -> {
                    in(realm, provider).delete(unwanted.getId());
                    return true;
                }));
    }

    /** A mapper of one role may become one of another type: by default in place of by claim. */
    private static boolean isSame(
            IdentityProviderMapperRepresentation wanted, IdentityProviderMapperRepresentation known) {
        return wanted.getName().endsWith(FOR_NOBODY)
                || wanted.getIdentityProviderMapper().equals(known.getIdentityProviderMapper())
                        && wanted.getConfig().equals(known.getConfig());
    }

    private static IdentityProviderResource in(RealmResource realm, SignOnProvider provider) {
        return realm.identityProviders().get(provider.alias());
    }

    static List<IdentityProviderMapperRepresentation> wanted(SignOnProvider provider, Collection<String> roles) {
        boolean isOidc = provider.protocol() instanceof Oidc;
        List<IdentityProviderMapperRepresentation> wanted = new ArrayList<>();
        for (String role : roles) {
            if (!role.equals(SignOnProvider.KEPT)) {
                wanted.addAll(ofRole(provider, role, isOidc));
            }
        }
        if (!isOidc) {
            NAMES.forEach((attribute, names) -> names.forEach(name -> wanted.add(importer(provider, attribute, name))));
        }
        return wanted;
    }

    private static List<IdentityProviderMapperRepresentation> ofRole(
            SignOnProvider provider, String role, boolean isOidc) {
        if (role.equals(provider.defaultRole())) {
            return List.of(mapper(provider, role, "oidc-hardcoded-group-idp-mapper", group(role)));
        }
        List<ClaimRole> mappings = provider.mappings().stream()
                .filter(mapping -> mapping.role().equals(role))
                .toList();
        if (mappings.isEmpty()) {
            // by chance, so that not even who runs the provider can fulfil it
            var nobodys = new ClaimRole("vocelio-nobody", UUID.randomUUID().toString(), role);
            return List.of(byClaim(provider, role + FOR_NOBODY, nobodys, isOidc));
        }
        return mappings.stream()
                .map(mapping -> byClaim(provider, role + " " + UUID.nameUUIDFromBytes(bytes(mapping)), mapping, isOidc))
                .toList();
    }

    private static IdentityProviderMapperRepresentation byClaim(
            SignOnProvider provider, String name, ClaimRole mapping, boolean isOidc) {
        String claim = isOidc ? path(mapping.claim()) : mapping.claim();
        Map<String, String> config = new HashMap<>(group(mapping.role()));
        config.put(
                isOidc ? "claims" : "attributes",
                JsonMapper.shared().writeValueAsString(List.of(Map.of("key", claim, "value", mapping.value()))));
        config.put(isOidc ? "are.claim.values.regex" : "are.attribute.values.regex", "false");
        return mapper(
                provider, name, isOidc ? "oidc-advanced-group-idp-mapper" : "saml-advanced-group-idp-mapper", config);
    }

    /** A dot leads into a claim, but not where the name is an address. */
    private static String path(String claim) {
        return claim.contains("://") ? claim.replace(".", "\\.") : claim;
    }

    private static byte[] bytes(ClaimRole mapping) {
        return (mapping.claim() + "\n" + mapping.value()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, String> group(String role) {
        return Map.of("group", "/" + Groups.nameOf(role), "groupType", ORGANIZATION_GROUP, "syncMode", "FORCE");
    }

    /** Once: later log-ins never change who somebody is. */
    private static IdentityProviderMapperRepresentation importer(
            SignOnProvider provider, String attribute, String name) {
        return mapper(
                provider,
                attribute + " " + name,
                "saml-user-attribute-idp-mapper",
                Map.of("attribute.name", name, "user.attribute", attribute, "syncMode", "IMPORT"));
    }

    private static IdentityProviderMapperRepresentation mapper(
            SignOnProvider provider, String name, String type, Map<String, String> config) {
        var mapper = new IdentityProviderMapperRepresentation();
        mapper.setName(name);
        mapper.setIdentityProviderAlias(provider.alias());
        mapper.setIdentityProviderMapper(type);
        mapper.setConfig(config);
        return mapper;
    }
}
