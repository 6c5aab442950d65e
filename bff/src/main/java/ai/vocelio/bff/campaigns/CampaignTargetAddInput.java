package ai.vocelio.bff.campaigns;

import java.util.List;
import java.util.UUID;

/** Which contacts to put into which campaign. */
record CampaignTargetAddInput(UUID campaignId, List<UUID> contactIds) {}
