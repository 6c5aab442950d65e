package ai.vocelio.bff.whitelabel.hosts;

import java.util.UUID;

/** Which host name to look at. */
record DomainCheckInput(UUID domainId) {}
