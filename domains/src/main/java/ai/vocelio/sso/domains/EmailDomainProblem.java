package ai.vocelio.sso.domains;

/** What was wrong at the last look, named as in the schema. */
public enum EmailDomainProblem {
    TXT_MISSING,
    TXT_WRONG,
    ANOTHER_ORGANIZATION,
    DNS_UNREACHABLE
}
