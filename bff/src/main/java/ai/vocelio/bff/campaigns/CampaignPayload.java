package ai.vocelio.bff.campaigns;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.campaigns.Campaign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a campaign: one record for the payloads of all its mutations. */
record CampaignPayload(@Nullable Campaign campaign, List<UserError> userErrors) implements Payload {}
