package ai.vocelio.whitelabel.domains;

/** What was wrong at the last look, named as in the schema. */
public enum DomainProblem {
    TXT_MISSING,
    TXT_WRONG,
    CNAME_MISSING,
    CNAME_WRONG,
    NAME_TAKEN,
    DNS_UNREACHABLE
}
