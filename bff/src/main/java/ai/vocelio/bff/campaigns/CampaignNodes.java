package ai.vocelio.bff.campaigns;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.calls.Call;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.campaigns.CampaignTarget;
import ai.vocelio.campaigns.CampaignTargets;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignNodes {

    @Bean
    NodeType<Campaign> campaignNode(Campaigns campaigns) {
        return new NodeType<>("Campaign", "cmp", Campaign.class, Permission.CAMPAIGN_READ, campaigns::byIds);
    }

    /** Who reads one learns of a contact. */
    @Bean
    NodeType<CampaignTarget> campaignTargetNode(CampaignTargets targets) {
        return new NodeType<>("CampaignTarget", "tgt", CampaignTarget.class, Permission.CONTACT_READ, targets::byIds);
    }

    @Bean
    References<Campaign> campaignReferences() {
        return References.<Campaign>of("Campaign")
                .to("Agent", "agent", Campaign::agentId)
                .to("Number", "number", Campaign::numberId);
    }

    @Bean
    References<CampaignTarget> campaignTargetReferences() {
        return References.<CampaignTarget>of("CampaignTarget")
                .to("Campaign", "campaign", CampaignTarget::campaignId)
                .to("Contact", "contact", CampaignTarget::contactId)
                .to("Call", "lastCall", CampaignTarget::lastCallId);
    }

    @Bean
    References<Call> campaignOfCall() {
        return References.<Call>of("Call").to("Campaign", "campaign", Call::campaignId);
    }
}
