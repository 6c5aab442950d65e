package ai.vocelio.bff.security;

import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, in which organization; controllers take it as {@code @ContextValue Caller caller}.
 *
 * @param subject the person or machine, as the identity provider knows it
 * @param name name to show
 * @param email null when the identity provider gives none
 * @param roles roles in this organization
 * @param permissions what the roles allow, with those that the organization made for itself
 * @param organizationId the one organization of the token
 * @param organizationAlias its short name
 * @param expiresAt when the token ends
 * @param client the program that asks: the client that the token was given to, or the prefix of an API key's secret
 * @param apiKeyId the API key that asks in the name of the subject; null when the subject does
 * @param limits what that key may spend, where it is less than what any client may
 */
public record Caller(
        UUID subject,
        String name,
        @Nullable String email,
        Set<Role> roles,
        Set<Permission> permissions,
        UUID organizationId,
        String organizationAlias,
        Instant expiresAt,
        String client,
        @Nullable UUID apiKeyId,
        ApiKeyLimits limits) {

    /** Key of the caller in the request's attributes and in the GraphQL context, there by Spring's rule the name of the parameter. */
    public static final String CONTEXT_KEY = "caller";

    /** Keeps the sets from later changes. */
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** The same caller, who may do other things. */
    Caller allowed(Set<Permission> others) {
        return new Caller(
                subject,
                name,
                email,
                roles,
                others,
                organizationId,
                organizationAlias,
                expiresAt,
                client,
                apiKeyId,
                limits);
    }

    /** The same caller with other limits. */
    Caller limitedTo(ApiKeyLimits others) {
        return new Caller(
                subject,
                name,
                email,
                roles,
                permissions,
                organizationId,
                organizationAlias,
                expiresAt,
                client,
                apiKeyId,
                others);
    }

    /** The same caller in the organization that the identity provider meant. */
    Caller in(UUID organization) {
        return new Caller(
                subject,
                name,
                email,
                roles,
                permissions,
                organization,
                organizationAlias,
                expiresAt,
                client,
                apiKeyId,
                limits);
    }

    /** Whether the caller may do this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
