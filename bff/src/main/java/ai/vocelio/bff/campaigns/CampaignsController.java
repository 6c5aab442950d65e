package ai.vocelio.bff.campaigns;

import static java.util.Objects.requireNonNullElse;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.campaigns.CampaignCreate;
import ai.vocelio.campaigns.CampaignFilter;
import ai.vocelio.campaigns.CampaignOrder;
import ai.vocelio.campaigns.CampaignTargets;
import ai.vocelio.campaigns.CampaignUpdate;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.kernel.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CampaignsController {

    private final Campaigns campaigns;
    private final CampaignTargets targets;

    CampaignsController(Campaigns campaigns, CampaignTargets targets) {
        this.campaigns = campaigns;
        this.targets = targets;
    }

    @QueryMapping
    @Nullable
    Campaign campaign(@Argument UUID id) {
        return campaigns.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Campaign> campaigns(
            @Argument @Nullable CampaignFilter filter, @Argument @Nullable CampaignOrder orderBy, Paging paging) {
        CampaignFilter wanted = requireNonNullElse(filter, CampaignFilter.ALL);
        CampaignOrder order = requireNonNullElse(orderBy, CampaignOrder.NEWEST_FIRST);
        return Connection.of(campaigns.list(wanted, order, paging), order::position, () -> campaigns.count(wanted));
    }

    @MutationMapping
    CampaignPayload campaignCreate(@Argument CampaignCreate input) {
        return UserErrors.catching(() -> campaigns.create(input), CampaignPayload::new);
    }

    @MutationMapping
    CampaignPayload campaignUpdate(@Argument CampaignUpdate input) {
        return UserErrors.catching(() -> campaigns.update(input), CampaignPayload::new);
    }

    @MutationMapping
    CampaignPayload campaignTargetAdd(@Argument CampaignTargetAddInput input) {
        return UserErrors.catching(() -> targets.add(input.campaignId(), input.contactIds()), CampaignPayload::new);
    }
}
