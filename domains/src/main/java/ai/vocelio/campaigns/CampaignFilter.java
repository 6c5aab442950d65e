package ai.vocelio.campaigns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns to list; every condition must hold, null holds for all.
 *
 * @param statuses in one of these states
 * @param agentId spoken by this agent
 * @param nameContains the name contains this text, whatever the case
 */
public record CampaignFilter(
        @Nullable List<CampaignStatus> statuses,
        @Nullable UUID agentId,
        @Nullable String nameContains) {

    /** Every campaign. */
    public static final CampaignFilter ALL = new CampaignFilter(null, null, null);
}
