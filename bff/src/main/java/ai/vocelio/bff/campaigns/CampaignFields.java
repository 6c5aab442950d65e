package ai.vocelio.bff.campaigns;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.campaigns.CampaignProgress;
import ai.vocelio.campaigns.CampaignTarget;
import ai.vocelio.campaigns.CampaignTargetState;
import ai.vocelio.campaigns.CampaignTargets;
import ai.vocelio.kernel.Paging;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How far campaigns are and whom they call. */
@Controller
class CampaignFields {

    private final CampaignTargets targets;

    CampaignFields(CampaignTargets targets) {
        this.targets = targets;
    }

    @BatchMapping
    Map<Campaign, CampaignProgress> progress(List<Campaign> of) {
        return Join.by(of, Campaign::id, targets::progress);
    }

    @SchemaMapping
    Connection<CampaignTarget> targets(
            Campaign campaign, @Argument @Nullable List<CampaignTargetState> states, Paging paging) {
        Set<CampaignTargetState> wanted = states == null ? null : EnumSet.copyOf(states);
        return Connection.of(
                targets.list(campaign.id(), wanted, paging),
                CampaignTarget::position,
                () -> targets.count(campaign.id(), wanted));
    }
}
