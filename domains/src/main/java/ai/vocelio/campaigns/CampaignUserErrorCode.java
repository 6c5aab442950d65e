package ai.vocelio.campaigns;

/** Kinds of faults of changes of campaigns, named as in the schema. */
public enum CampaignUserErrorCode {
    NOT_FOUND,
    NAME_BLANK,
    NAME_TAKEN,
    NOT_A_DRAFT,
    TIME_ZONE_UNKNOWN,
    END_BEFORE_START,
    END_IN_THE_PAST,
    WINDOW_CLOSED,
    RETRY_INVALID,
    SWITCHED_OFF,
    STALE_OBJECT
}
