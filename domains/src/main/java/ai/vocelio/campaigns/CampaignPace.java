package ai.vocelio.campaigns;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How fast a campaign calls.
 *
 * @param maxConcurrentCalls calls at the same time
 * @param maxCallsPerHour null for no limit of its own
 * @param maxCallsPerDay null for no limit of its own
 */
@Embeddable
public record CampaignPace(
        int maxConcurrentCalls,
        @Nullable Integer maxCallsPerHour,
        @Nullable Integer maxCallsPerDay) {}
