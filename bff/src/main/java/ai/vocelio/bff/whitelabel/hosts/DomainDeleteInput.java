package ai.vocelio.bff.whitelabel.hosts;

import java.util.UUID;

/** Which host name to delete. */
record DomainDeleteInput(UUID domainId) {}
