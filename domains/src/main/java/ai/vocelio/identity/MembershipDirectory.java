package ai.vocelio.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Where it is written who belongs to which organization as what, for those who sign in. Each verb may be repeated and does
 * no more than the first time; an {@link IdentityFault} means that nobody can tell how far it came.
 */
public interface MembershipDirectory {

    /** Whether we may write there at all. */
    boolean isOpen();

    /**
     * Makes a person a member with exactly these roles. A person who is not there any more is let be.
     *
     * @param personId the subject of the person's tokens
     * @param roles names of roles
     */
    void put(UUID organizationId, UUID personId, Set<String> roles);

    /** Makes a person no member; who is none is let be. */
    void remove(UUID organizationId, UUID personId);
}
