package ai.vocelio.campaigns;

import static ai.vocelio.campaigns.CampaignTargetState.CALLING;
import static ai.vocelio.campaigns.CampaignTargetState.EXCLUDED;
import static ai.vocelio.campaigns.CampaignTargetState.EXHAUSTED;
import static ai.vocelio.campaigns.CampaignTargetState.PENDING;
import static ai.vocelio.campaigns.CampaignTargetState.REACHED;
import static ai.vocelio.campaigns.CampaignTargetState.WAITING;

import java.util.Map;

/**
 * How far a campaign has come: contacts by their state.
 *
 * @param targets all of them together
 */
public record CampaignProgress(
        int targets, int pending, int calling, int waiting, int reached, int exhausted, int excluded) {

    static CampaignProgress of(Map<CampaignTargetState, Integer> counts) {
        return new CampaignProgress(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(PENDING, 0),
                counts.getOrDefault(CALLING, 0),
                counts.getOrDefault(WAITING, 0),
                counts.getOrDefault(REACHED, 0),
                counts.getOrDefault(EXHAUSTED, 0),
                counts.getOrDefault(EXCLUDED, 0));
    }
}
