package ai.vocelio.campaigns;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom an agent calls, when and how often.
 *
 * @param numberId the organization's number to call from
 * @param lockVersion counts changes; give it back to be sure that nobody changed the campaign meanwhile
 */
public record Campaign(
        UUID id,
        String name,
        CampaignStatus status,
        UUID agentId,
        UUID numberId,
        CampaignSchedule schedule,
        CampaignPace pace,
        CampaignRetry retry,
        int lockVersion,
        Instant createdAt,
        Instant updatedAt) {}
