package ai.vocelio.bff.audit;

import ai.vocelio.audit.ActivityVerb;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.team.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is told of what: whoever may read what it happened to. */
final class ActivitySight {

    private ActivitySight() {}

    static Permission of(ActivityVerb verb) {
        return switch (verb) {
            case MEMBER_JOINED, MEMBER_REMOVED, MEMBER_ROLES_CHANGED, CUSTOM_ROLE_CREATED, SETTING_CHANGED ->
                Permission.ORGANIZATION_READ;
            case INVITATION_SENT, INVITATION_ACCEPTED, INVITATION_REVOKED -> Permission.MEMBER_READ;
            case AGENT_CREATED, AGENT_PUBLISHED, AGENT_RETIRED -> Permission.AGENT_READ;
            case CAMPAIGN_CREATED -> Permission.CAMPAIGN_READ;
            case CALL_PLACED -> Permission.CALL_READ;
            case BRAND_PUBLISHED -> Permission.BRAND_READ;
            case DOMAIN_VERIFIED, DOMAIN_LOST -> Permission.DOMAIN_READ;
            case API_KEY_CREATED, API_KEY_REVOKED -> Permission.API_KEY_READ;
            case SSO_PROVIDER_ENABLED -> Permission.SSO_READ;
            case SUPPORT_ACCESS_BEGAN -> Permission.SUPPORT_ACCESS_READ;
        };
    }

    /**
     * What a caller is told.
     *
     * @param wanted of these; null for all
     */
    static Set<ActivityVerb> of(Caller caller, @Nullable Collection<ActivityVerb> wanted) {
        return Arrays.stream(ActivityVerb.values())
                .filter(verb -> wanted == null || wanted.contains(verb))
                .filter(verb -> caller.may(of(verb)))
                .collect(Collectors.toSet());
    }
}
