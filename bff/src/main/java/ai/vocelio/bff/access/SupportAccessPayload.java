package ai.vocelio.bff.access;

import ai.vocelio.access.SupportAccess;
import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a support access: one record for the payloads of all its mutations. */
record SupportAccessPayload(@Nullable SupportAccess supportAccess, List<UserError> userErrors) implements Payload {}
