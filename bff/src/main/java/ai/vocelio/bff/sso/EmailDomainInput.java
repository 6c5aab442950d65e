package ai.vocelio.bff.sso;

import java.util.UUID;

/** Which e-mail domain. */
record EmailDomainInput(UUID emailDomainId) {}
