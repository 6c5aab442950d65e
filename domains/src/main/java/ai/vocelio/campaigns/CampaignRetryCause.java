package ai.vocelio.campaigns;

/** What a call came to, that lets a campaign try again. */
public enum CampaignRetryCause {
    BUSY,
    NO_ANSWER,
    VOICEMAIL,
    FAILED
}
