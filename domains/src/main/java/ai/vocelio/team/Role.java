package ai.vocelio.team;

import static ai.vocelio.team.Permission.AGENT_READ;
import static ai.vocelio.team.Permission.AGENT_WRITE;
import static ai.vocelio.team.Permission.ANALYTICS_READ;
import static ai.vocelio.team.Permission.API_KEY_READ;
import static ai.vocelio.team.Permission.API_KEY_WRITE;
import static ai.vocelio.team.Permission.CALL_CONTROL;
import static ai.vocelio.team.Permission.CALL_PLACE;
import static ai.vocelio.team.Permission.CALL_READ;
import static ai.vocelio.team.Permission.CAMPAIGN_READ;
import static ai.vocelio.team.Permission.CAMPAIGN_WRITE;
import static ai.vocelio.team.Permission.CONTACT_DELETE;
import static ai.vocelio.team.Permission.CONTACT_READ;
import static ai.vocelio.team.Permission.CONTACT_WRITE;
import static ai.vocelio.team.Permission.MEMBER_READ;
import static ai.vocelio.team.Permission.NUMBER_READ;
import static ai.vocelio.team.Permission.NUMBER_WRITE;
import static ai.vocelio.team.Permission.ORGANIZATION_EXPORT;
import static ai.vocelio.team.Permission.ORGANIZATION_READ;
import static ai.vocelio.team.Permission.ORGANIZATION_REMOVE;
import static ai.vocelio.team.Permission.PERSONAL_READ;
import static ai.vocelio.team.Permission.TRANSCRIPT_READ;
import static ai.vocelio.team.Permission.VOICE_READ;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a member is in an organization, and the one table that says what each role may do. */
public enum Role {
    OWNER(Permission.values()),
    ADMIN(EnumSet.complementOf(EnumSet.of(ORGANIZATION_EXPORT, ORGANIZATION_REMOVE))
            .toArray(Permission[]::new)),
    MANAGER(
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
            MEMBER_READ),
    SUPERVISOR(
            AGENT_READ,
            CALL_READ,
            CALL_PLACE,
            CALL_CONTROL,
            TRANSCRIPT_READ,
            PERSONAL_READ,
            NUMBER_READ,
            VOICE_READ,
            CONTACT_READ,
            CONTACT_WRITE,
            CAMPAIGN_READ,
            ANALYTICS_READ,
            ORGANIZATION_READ,
            MEMBER_READ),
    OPERATOR(
            AGENT_READ,
            CALL_READ,
            CALL_PLACE,
            CALL_CONTROL,
            TRANSCRIPT_READ,
            PERSONAL_READ,
            NUMBER_READ,
            CONTACT_READ,
            CONTACT_WRITE,
            CAMPAIGN_READ,
            ORGANIZATION_READ),
    ANALYST(AGENT_READ, CALL_READ, NUMBER_READ, VOICE_READ, CAMPAIGN_READ, ANALYTICS_READ, ORGANIZATION_READ),
    BILLING(NUMBER_READ, ORGANIZATION_READ),
    DEVELOPER(
            AGENT_READ,
            AGENT_WRITE,
            CALL_READ,
            CALL_PLACE,
            TRANSCRIPT_READ,
            NUMBER_READ,
            VOICE_READ,
            CONTACT_READ,
            CONTACT_WRITE,
            CAMPAIGN_READ,
            ORGANIZATION_READ,
            API_KEY_READ,
            API_KEY_WRITE),
    VIEWER(AGENT_READ, CALL_READ, NUMBER_READ, VOICE_READ, CAMPAIGN_READ, ANALYTICS_READ, ORGANIZATION_READ);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        EnumSet<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(Arrays.asList(permissions));
        this.permissions = Collections.unmodifiableSet(set);
    }

    /** What this role alone may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** What nobody but an owner may do. */
    public static Set<Permission> permissionsOfOwnersAlone() {
        EnumSet<Permission> alone = EnumSet.copyOf(OWNER.permissions);
        Arrays.stream(values()).filter(role -> role != OWNER).forEach(role -> alone.removeAll(role.permissions));
        return Collections.unmodifiableSet(alone);
    }

    /** What somebody with these roles may do: each role adds, none takes away. */
    public static Set<Permission> permissionsOf(Collection<Role> roles) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return Collections.unmodifiableSet(all);
    }
}
