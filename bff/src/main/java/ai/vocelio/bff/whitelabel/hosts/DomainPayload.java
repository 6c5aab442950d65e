package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.whitelabel.domains.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a host name: one record for the payloads of all its mutations. */
record DomainPayload(@Nullable Domain domain, List<UserError> userErrors) implements Payload {}
