package ai.vocelio.developer;

/** Kinds of faults of changes of API keys, named as in the schema. */
public enum ApiKeyUserErrorCode {
    NOT_FOUND,
    PERMISSION_NOT_HELD,
    PERMISSION_NOT_FOR_KEYS,
    NETWORK_INVALID,
    EXPIRES_IN_THE_PAST,
    LIMIT_TOO_HIGH,
    NOT_ACTIVE,
    TOO_MANY_KEYS,
    SWITCHED_OFF
}
