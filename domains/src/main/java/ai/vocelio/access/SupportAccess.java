package ai.vocelio.access;

import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an organization above acts in one below, or wants to. Both organizations see it; names are those of when it was
 * asked for.
 *
 * @param side where the organization stands that looks at it
 * @param organizationId in which is acted
 * @param actingOrganizationId whose member acts
 * @param personId subject of the person's access tokens
 * @param permissions what it lets do at most; the person's own permissions at home limit it further
 * @param requestExpiresAt until when a request waits
 * @param decidedByName who of the organization gave or refused its consent
 * @param emergencyReason why it was begun without an answer; null when it was not
 * @param beganAt null while it waits, and when it never began
 * @param endsAt when it ends by itself; null as long as it has not begun
 * @param endedAt when it was ended before; null when it was not
 */
public record SupportAccess(
        UUID id,
        SupportAccessSide side,
        SupportAccessStatus status,
        SupportAccessConsent consent,
        UUID organizationId,
        String organizationName,
        String organizationAlias,
        UUID actingOrganizationId,
        String actingOrganizationName,
        UUID personId,
        String personName,
        String reason,
        List<Role> roles,
        List<Permission> permissions,
        Duration duration,
        Instant requestedAt,
        Instant requestExpiresAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        @Nullable String emergencyReason,
        @Nullable Instant beganAt,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String endedByName) {

    /** Where it stands among all, the newest first. */
    public Position position() {
        return new Position(requestedAt.toString(), id);
    }

    /** Whether numbers, names and words of people are shown as they are. */
    public boolean isPersonalDataShown() {
        return permissions.contains(Permission.PERSONAL_READ);
    }

    /** Whether it was begun without the consent that is asked for. */
    public boolean isEmergency() {
        return consent == SupportAccessConsent.OVERRIDDEN;
    }

    /** Whether the person may act at a moment. */
    public boolean isActiveAt(Instant moment) {
        return status == SupportAccessStatus.ACTIVE && endsAt != null && moment.isBefore(endsAt);
    }
}
