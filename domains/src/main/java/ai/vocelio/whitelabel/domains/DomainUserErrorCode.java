package ai.vocelio.whitelabel.domains;

/** Kinds of faults of changes of domains, named as in the schema. */
public enum DomainUserErrorCode {
    NOT_FOUND,
    NAME_INVALID,
    NAME_RESERVED,
    ALREADY_ADDED,
    TOO_MANY_DOMAINS,
    SWITCHED_OFF
}
