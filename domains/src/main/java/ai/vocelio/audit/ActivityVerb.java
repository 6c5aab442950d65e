package ai.vocelio.audit;

/** What happened that people of an organization want to know; named as in the schema, and as the log writes it. */
public enum ActivityVerb {
    MEMBER_JOINED,
    MEMBER_REMOVED,
    MEMBER_ROLES_CHANGED,
    CUSTOM_ROLE_CREATED,
    SETTING_CHANGED,
    INVITATION_SENT,
    INVITATION_ACCEPTED,
    INVITATION_REVOKED,
    AGENT_CREATED,
    AGENT_PUBLISHED,
    AGENT_RETIRED,
    CAMPAIGN_CREATED,
    CALL_PLACED,
    BRAND_PUBLISHED,
    DOMAIN_VERIFIED,
    DOMAIN_LOST,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    SSO_PROVIDER_ENABLED,
    SUPPORT_ACCESS_BEGAN
}
