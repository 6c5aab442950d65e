package ai.vocelio.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new campaign.
 *
 * @param schedule null for weekdays from nine to five by the organization's clock, or the contact's where it is known
 */
public record CampaignCreate(
        String name,
        UUID agentId,
        UUID numberId,
        @Nullable CampaignSchedule schedule,
        CampaignPace pace,
        CampaignRetry retry) {}
