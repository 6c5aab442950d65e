package ai.vocelio.bff.security;

import ai.vocelio.team.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organization of a token, as Keycloak 26.7 writes it: {@code organization.<alias>.{id, resource_access.<api>.roles}}.
 * Nobody else knows this path. A token that carries no claim at all is of a person who asks for no organization.
 *
 * @param id equal to the id of our organization
 * @param roles the roles that we know; others are ignored
 */
record OrganizationClaim(UUID id, String alias, Set<Role> roles) {

    private static final String CLAIM = "organization";

    private static final OrganizationClaim NONE = new OrganizationClaim(Caller.NOWHERE, "", Set.of());

    /** Reads it; empty unless there is exactly one organization, with an id, or no claim. */
    static Optional<OrganizationClaim> of(Map<String, Object> claims, String api) {
        if (claims.get(CLAIM) == null) {
            return Optional.of(NONE);
        }
        if (!(claims.get(CLAIM) instanceof Map<?, ?> organizations) || organizations.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<?, ?> one = organizations.entrySet().iterator().next();
        Object id = at(one.getValue(), "id");
        return id instanceof String text
                ? uuid(text)
                        .filter(uuid -> !uuid.equals(Caller.NOWHERE) && !uuid.equals(Caller.NOBODYS))
                        .map(uuid -> new OrganizationClaim(
                                uuid,
                                String.valueOf(one.getKey()),
                                roles(at(one.getValue(), "resource_access", api, "roles"))))
                : Optional.empty();
    }

    static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<Role> roles(@Nullable Object names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (names instanceof Collection<?> list) {
            Arrays.stream(Role.values())
                    .filter(role -> list.contains(role.name()))
                    .forEach(roles::add);
        }
        return roles;
    }

    private static @Nullable Object at(@Nullable Object value, String... path) {
        Object inner = value;
        for (String name : path) {
            inner = inner instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return inner;
    }
}
