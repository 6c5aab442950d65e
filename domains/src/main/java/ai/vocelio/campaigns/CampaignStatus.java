package ai.vocelio.campaigns;

/** Where a campaign is in its life. */
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    RUNNING,
    PAUSED,
    COMPLETED,
    CANCELED,
    ARCHIVED
}
