package ai.vocelio.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where organizations and people live who sign in. Each verb looks first and then does what is missing, so that it may be
 * repeated after a crash at any point; each answers within seconds or throws an {@link IdentityFault}.
 */
public interface IdentityProvider {

    /** Whether anybody has said where it is. */
    boolean isConfigured();

    /** Sees that an organization is there as told, and tells its id there. */
    UUID provide(IdentityOrganization organization);

    /**
     * Sees that a person is a member of an organization and has a role in it. Who is not known yet has to prove the address
     * and choose a password at the first log-in.
     *
     * @param role name of the role
     * @return the person's id, which tokens carry as subject
     */
    UUID provideMember(UUID identityId, String email, String role);

    /**
     * Sees that an organization is there no more, with its groups and its own identity providers, and neither are those of its
     * members who belong to no other.
     */
    void forget(UUID organizationId);

    /** The organization that was provided under our id, if there is one. */
    Optional<KnownOrganization> find(UUID organizationId);

    /** A page of all organizations, ours and others, in the order of the provider. */
    List<KnownOrganization> list(int from, int most);
}
