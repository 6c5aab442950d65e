package ai.vocelio.developer;

/** Whether a key opens; named as in the schema. */
public enum ApiKeyStatus {
    ACTIVE,
    EXPIRED,
    REVOKED
}
