package ai.vocelio.sso;

/** Whether people sign in by a connection, named as in the schema. */
public enum SsoStatus {
    /** It was never enabled. */
    DRAFT,
    /** They do. */
    ACTIVE,
    /** They did. */
    DISABLED
}
