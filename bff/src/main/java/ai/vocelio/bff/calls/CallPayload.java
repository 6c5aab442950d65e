package ai.vocelio.bff.calls;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.calls.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a call: one record for the payloads of all its mutations. */
record CallPayload(@Nullable Call call, List<UserError> userErrors) implements Payload {}
