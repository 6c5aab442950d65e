package ai.vocelio.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a draft; null leaves as it is.
 *
 * @param expectedVersion refuse unless the campaign still has this lock version; null changes it in any case
 */
public record CampaignUpdate(
        UUID campaignId,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable UUID agentId,
        @Nullable UUID numberId,
        @Nullable CampaignSchedule schedule,
        @Nullable CampaignPace pace,
        @Nullable CampaignRetry retry) {}
