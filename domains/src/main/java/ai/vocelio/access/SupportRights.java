package ai.vocelio.access;

import static ai.vocelio.team.Permission.AGENT_READ;
import static ai.vocelio.team.Permission.AGENT_WRITE;
import static ai.vocelio.team.Permission.ANALYTICS_READ;
import static ai.vocelio.team.Permission.API_KEY_READ;
import static ai.vocelio.team.Permission.AUDIT_READ;
import static ai.vocelio.team.Permission.BRAND_READ;
import static ai.vocelio.team.Permission.BRAND_WRITE;
import static ai.vocelio.team.Permission.CALL_CONTROL;
import static ai.vocelio.team.Permission.CALL_PLACE;
import static ai.vocelio.team.Permission.CALL_READ;
import static ai.vocelio.team.Permission.CAMPAIGN_READ;
import static ai.vocelio.team.Permission.CAMPAIGN_WRITE;
import static ai.vocelio.team.Permission.CONTACT_DELETE;
import static ai.vocelio.team.Permission.CONTACT_READ;
import static ai.vocelio.team.Permission.CONTACT_WRITE;
import static ai.vocelio.team.Permission.DOMAIN_READ;
import static ai.vocelio.team.Permission.DOMAIN_WRITE;
import static ai.vocelio.team.Permission.MEMBER_READ;
import static ai.vocelio.team.Permission.NUMBER_READ;
import static ai.vocelio.team.Permission.NUMBER_WRITE;
import static ai.vocelio.team.Permission.ORGANIZATION_READ;
import static ai.vocelio.team.Permission.PERSONAL_READ;
import static ai.vocelio.team.Permission.TRANSCRIPT_READ;
import static ai.vocelio.team.Permission.VOICE_READ;

import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one table that says what somebody from above may do in an organization. A permission that is not named here is not
 * carried there, so that a new one is not by forgetting. What would outlive the access stays with the organization's own people:
 * members, roles, keys, organizations below, and who may come in like this.
 */
public final class SupportRights {

    private static final Set<Permission> CARRIED = Collections.unmodifiableSet(EnumSet.of(
            AGENT_READ,
            AGENT_WRITE,
            CALL_READ,
            CALL_PLACE,
            CALL_CONTROL,
            TRANSCRIPT_READ,
            PERSONAL_READ,
            NUMBER_READ,
            NUMBER_WRITE,
            VOICE_READ,
            CONTACT_READ,
            CONTACT_WRITE,
            CONTACT_DELETE,
            CAMPAIGN_READ,
            CAMPAIGN_WRITE,
            ANALYTICS_READ,
            ORGANIZATION_READ,
            MEMBER_READ,
            API_KEY_READ,
            AUDIT_READ,
            BRAND_READ,
            BRAND_WRITE,
            DOMAIN_READ,
            DOMAIN_WRITE));

    /** As what somebody from above may act; nobody is an owner elsewhere. */
    public static final List<Role> ROLES = List.copyOf(EnumSet.complementOf(EnumSet.of(Role.OWNER)));

    private SupportRights() {}

    /** All that can be carried. */
    public static Set<Permission> carried() {
        return CARRIED;
    }

    /**
     * What roles let do in an organization below.
     *
     * @param isPersonalDataShown whether numbers, names and words of people are seen as they are, where the roles allow it
     */
    public static Set<Permission> of(Collection<Role> roles, boolean isPersonalDataShown) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(Role.permissionsOf(roles));
        all.retainAll(CARRIED);
        if (!isPersonalDataShown) {
            all.remove(PERSONAL_READ);
        }
        return Collections.unmodifiableSet(all);
    }
}
