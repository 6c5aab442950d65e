package ai.vocelio.bff.sso;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.sso.SsoProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a connection: one record for the payloads of all its mutations. */
record SsoProviderPayload(@Nullable SsoProvider ssoProvider, List<UserError> userErrors) implements Payload {}
