package ai.vocelio.bff.campaigns;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.calls.Call;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.campaigns.CampaignProgress;
import ai.vocelio.campaigns.CampaignTarget;
import ai.vocelio.campaigns.CampaignTargetState;
import ai.vocelio.campaigns.CampaignTargets;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.kernel.Paging;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What campaigns point to and what points to them: one look-up for all of a page. */
@Controller
class CampaignFields {

    private final Campaigns campaigns;
    private final CampaignTargets targets;
    private final Agents agents;
    private final Numbers numbers;

    CampaignFields(Campaigns campaigns, CampaignTargets targets, Agents agents, Numbers numbers) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.agents = agents;
        this.numbers = numbers;
    }

    @BatchMapping
    Map<Campaign, Agent> agent(List<Campaign> of) {
        return Join.byId(of, Campaign::agentId, agents::byIds);
    }

    @BatchMapping
    Map<Campaign, PhoneNumber> number(List<Campaign> of) {
        return Join.byId(of, Campaign::numberId, numbers::byIds);
    }

    @BatchMapping
    Map<Campaign, CampaignProgress> progress(List<Campaign> of) {
        return Join.byId(of, Campaign::id, targets::progress);
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

    @BatchMapping(typeName = "Call")
    Map<Call, Campaign> campaign(List<Call> calls) {
        return Join.byId(calls, Call::campaignId, campaigns::byIds);
    }
}
