package ai.vocelio.campaigns;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a campaign.
 *
 * @param attempts calls so far
 * @param lastCallId the latest call; null before the first one
 * @param nextCallAt not to be called before; null when nothing holds it back, or nothing is to come
 */
public record CampaignTarget(
        UUID id,
        UUID campaignId,
        UUID contactId,
        CampaignTargetState state,
        int attempts,
        @Nullable UUID lastCallId,
        @Nullable Instant lastCalledAt,
        @Nullable Instant nextCallAt,
        Instant addedAt) {

    /** Where a target stands in its campaign. */
    public static Position position(CampaignTarget target) {
        return new Position(target.addedAt.toString(), target.id);
    }
}
