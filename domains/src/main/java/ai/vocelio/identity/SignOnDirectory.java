package ai.vocelio.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Where it is written behind which provider of its own the people of an organization sign in. Each verb may be repeated and
 * does no more than the first time; an {@link IdentityFault} means that nobody can tell how far it came.
 */
public interface SignOnDirectory {

    /** Whether we may write there at all. */
    boolean isOpen();

    /**
     * Has exactly these e-mail domains lead to the organization, of which each has to be proven.
     *
     * @return whether the identity provider knows the organization
     */
    boolean route(UUID organizationId, Set<String> emailDomains);

    /** Has people of the organization sign in by a connection, all of it as told; those of earlier log-ins stay who they are. */
    void provide(UUID organizationId, SignOnProvider provider);

    /** Has nobody sign in by a connection until it is provided again; one that is not there is let be. */
    void close(UUID connectionId);

    /** Forgets all connections of the organization but these. Who came by one that is forgotten has to be connected anew. */
    void retain(UUID organizationId, Set<UUID> connectionIds);
}
