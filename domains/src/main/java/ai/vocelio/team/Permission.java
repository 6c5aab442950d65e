package ai.vocelio.team;

/** What a caller may do; named as in the schema, whose fields ask for it. */
public enum Permission {
    AGENT_READ,
    AGENT_WRITE,
    CALL_READ,
    CALL_PLACE,
    CALL_CONTROL,
    TRANSCRIPT_READ,
    PERSONAL_READ,
    NUMBER_READ,
    NUMBER_WRITE,
    VOICE_READ,
    CONTACT_READ,
    CONTACT_WRITE,
    CONTACT_DELETE,
    CAMPAIGN_READ,
    CAMPAIGN_WRITE,
    ANALYTICS_READ,
    ORGANIZATION_READ,
    CHILD_ORGANIZATION_WRITE,
    ROLE_WRITE,
    MEMBER_READ,
    MEMBER_WRITE,
    API_KEY_READ,
    API_KEY_WRITE,
    AUDIT_READ,
    BRAND_READ,
    BRAND_WRITE,
    DOMAIN_READ,
    DOMAIN_WRITE
}
