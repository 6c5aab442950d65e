package ai.vocelio.identity;

import java.util.Map;
import java.util.UUID;

/** The pages where people of an organization sign in, which the identity provider shows. */
public interface LoginPages {

    /** Longest value that the identity provider keeps. */
    int LONGEST = 255;

    /** Whether anybody has said where the identity provider is. */
    boolean isOpen();

    /**
     * Has an organization's pages wear a brand, all of it as told. May be repeated; an {@link IdentityFault} means that nobody
     * can tell whether it took effect.
     *
     * @param brand values by name, each at most {@link #LONGEST} characters; docs/white-label.md lists the names that pages
     *     know
     * @return whether the identity provider knows the organization
     */
    boolean wear(UUID organizationId, Map<String, String> brand);
}
