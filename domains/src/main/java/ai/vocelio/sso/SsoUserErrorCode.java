package ai.vocelio.sso;

/** Faults of changes of connections, named as in the schema. */
public enum SsoUserErrorCode {
    NOT_FOUND,
    PROVIDER_INVALID,
    ADDRESS_NOT_TAKEN,
    CERTIFICATE_INVALID,
    PROVIDER_DIFFERS,
    ROLE_NOT_HELD,
    ROLE_NOT_MAPPABLE,
    ANOTHER_IS_ACTIVE,
    NOT_TRIED,
    OWNER_REQUIRED,
    TOO_MANY_CONNECTIONS
}
