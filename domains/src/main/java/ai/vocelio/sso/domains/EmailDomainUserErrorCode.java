package ai.vocelio.sso.domains;

/** Faults of changes of e-mail domains, named as in the schema. */
public enum EmailDomainUserErrorCode {
    NOT_FOUND,
    NAME_INVALID,
    ALREADY_ADDED,
    TOO_MANY_DOMAINS
}
