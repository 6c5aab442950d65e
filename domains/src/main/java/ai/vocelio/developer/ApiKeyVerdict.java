package ai.vocelio.developer;

/** Whether a secret opens, and why not. */
public enum ApiKeyVerdict {
    OPENS,
    SECRET_REPLACED,
    REVOKED,
    EXPIRED,
    FROM_ELSEWHERE
}
