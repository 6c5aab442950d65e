package ai.vocelio.bff.sso;

/** A new e-mail domain. */
record EmailDomainCreateInput(String name) {}
