package ai.vocelio.bff.campaigns;

import ai.vocelio.bff.graphql.Join;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.Calls;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.campaigns.CampaignTarget;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.Contacts;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What targets point to: one look-up for all of a page. */
@Controller
class CampaignTargetFields {

    private final Campaigns campaigns;
    private final Contacts contacts;
    private final Calls calls;

    CampaignTargetFields(Campaigns campaigns, Contacts contacts, Calls calls) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.calls = calls;
    }

    @BatchMapping
    Map<CampaignTarget, Campaign> campaign(List<CampaignTarget> targets) {
        return Join.byId(targets, CampaignTarget::campaignId, campaigns::byIds);
    }

    @BatchMapping
    Map<CampaignTarget, Contact> contact(List<CampaignTarget> targets) {
        return Join.byId(targets, CampaignTarget::contactId, contacts::byIds);
    }

    @BatchMapping
    Map<CampaignTarget, Call> lastCall(List<CampaignTarget> targets) {
        return Join.byId(targets, CampaignTarget::lastCallId, calls::byIds);
    }
}
