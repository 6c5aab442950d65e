package ai.vocelio.campaigns;

/** Where a contact is in a campaign; REACHED, EXHAUSTED and EXCLUDED are final. */
public enum CampaignTargetState {
    PENDING,
    CALLING,
    WAITING,
    REACHED,
    EXHAUSTED,
    EXCLUDED
}
