package ai.vocelio.bff.security;

import ai.vocelio.access.SupportActor;
import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, in which organization; controllers take it as {@code @ContextValue Caller caller}.
 *
 * @param subject the person or machine, as the identity provider knows it
 * @param name name to show
 * @param email null when the identity provider gives none
 * @param isEmailVerified whether the identity provider has seen that the address is the subject's
 * @param roles roles in this organization
 * @param permissions what the roles allow, with those that the organization made for itself
 * @param organizationId the one organization of the token; {@link #NOWHERE} for a person who asks for none
 * @param organizationAlias its short name
 * @param issuedAt when the token began
 * @param expiresAt when the token ends
 * @param client the program that asks: the client that the token was given to, or the prefix of an API key's secret
 * @param apiKeyId the API key that asks in the name of the subject; null when the subject does
 * @param limits what that key may spend, where it is less than what any client may
 * @param signIn how the person has signed in
 * @param switched how the caller comes to act in an organization that is not the own one; null in the own one
 */
public record Caller(
        UUID subject,
        String name,
        @Nullable String email,
        boolean isEmailVerified,
        Set<Role> roles,
        Set<Permission> permissions,
        UUID organizationId,
        String organizationAlias,
        Instant issuedAt,
        Instant expiresAt,
        String client,
        @Nullable UUID apiKeyId,
        ApiKeyLimits limits,
        SignIn signIn,
        @Nullable Switched switched) {

    /** Key of the caller in the request's attributes and in the GraphQL context, there by Spring's rule the name of the parameter. */
    public static final String CONTEXT_KEY = "caller";

    /** The organization of those who are in none: nothing belongs to it. */
    public static final UUID NOWHERE = new UUID(0, 0);

    /** The organization of those who have not said who they are: nothing belongs to it. */
    public static final UUID NOBODYS = new UUID(0, 1);

    /** Keeps the sets from later changes. */
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** In the own organization. */
    public Caller(
            UUID subject,
            String name,
            @Nullable String email,
            boolean isEmailVerified,
            Set<Role> roles,
            Set<Permission> permissions,
            UUID organizationId,
            String organizationAlias,
            Instant issuedAt,
            Instant expiresAt,
            String client,
            @Nullable UUID apiKeyId,
            ApiKeyLimits limits,
            SignIn signIn) {
        this(
                subject,
                name,
                email,
                isEmailVerified,
                roles,
                permissions,
                organizationId,
                organizationAlias,
                issuedAt,
                expiresAt,
                client,
                apiKeyId,
                limits,
                signIn,
                null);
    }

    /**
     * A support access that is used.
     *
     * @param home the caller as in the own organization, as of when it was let in
     * @param homeName name of that organization
     * @param carried what the access lets do at most
     * @param endsAt when it ends by itself
     */
    public record Switched(
            UUID accessId,
            Caller home,
            String homeName,
            String reason,
            Set<Permission> carried,
            Instant endsAt,
            boolean isEmergency) {}

    /** The identity provider of an organization by which the person has signed in; null for another way. */
    public @Nullable String cameBy() {
        return signIn.cameBy();
    }

    /** The caller in the own organization, which pays for what is asked. */
    public Caller home() {
        return switched == null ? this : switched.home();
    }

    /**
     * The caller in another organization: there the caller has no role, and may do what both sides allow.
     *
     * @param used by which access
     */
    Caller in(UUID organization, String alias, Switched used) {
        EnumSet<Permission> both = EnumSet.noneOf(Permission.class);
        both.addAll(used.carried());
        both.retainAll(used.home().permissions());
        return new Caller(
                subject,
                name,
                email,
                isEmailVerified,
                Set.of(),
                both,
                organization,
                alias,
                issuedAt,
                used.endsAt().isBefore(expiresAt) ? used.endsAt() : expiresAt,
                client,
                null,
                limits,
                signIn,
                used);
    }

    /** Whether the caller is in no organization: a person whose token speaks for none, or a stranger. */
    public boolean isNowhere() {
        return organizationId.equals(NOWHERE) || isStranger();
    }

    /** Whether nobody has said who the caller is. */
    public boolean isStranger() {
        return organizationId.equals(NOBODYS);
    }

    /** The same caller, who may do other things. */
    Caller allowed(Set<Permission> others) {
        return with(roles, others, organizationId, limits);
    }

    /** The same caller with other limits. */
    Caller limitedTo(ApiKeyLimits others) {
        return with(roles, permissions, organizationId, others);
    }

    /** The same caller in the organization that the identity provider meant. */
    Caller in(UUID organization) {
        return with(roles, permissions, organization, limits);
    }

    /** The same caller with other roles. */
    Caller as(Set<Role> others) {
        return with(others, Role.permissionsOf(others), organizationId, limits);
    }

    private Caller with(
            Set<Role> otherRoles, Set<Permission> otherPermissions, UUID organization, ApiKeyLimits otherLimits) {
        return new Caller(
                subject,
                name,
                email,
                isEmailVerified,
                otherRoles,
                otherPermissions,
                organization,
                organizationAlias,
                issuedAt,
                expiresAt,
                client,
                apiKeyId,
                otherLimits,
                signIn,
                switched);
    }

    /** The caller as one who gives roles to others. */
    public Granter granter() {
        return new Granter(subject, name, roles, permissions);
    }

    /** The caller as one who acts in another organization, or lets others act. */
    public SupportActor supportActor() {
        return new SupportActor(subject, name);
    }

    /** Whether the caller may do this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
