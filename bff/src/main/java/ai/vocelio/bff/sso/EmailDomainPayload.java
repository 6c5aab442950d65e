package ai.vocelio.bff.sso;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.sso.domains.EmailDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an e-mail domain: one record for the payloads of all its mutations. */
record EmailDomainPayload(@Nullable EmailDomain emailDomain, List<UserError> userErrors) implements Payload {}
