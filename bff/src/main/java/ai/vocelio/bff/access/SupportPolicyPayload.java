package ai.vocelio.bff.access;

import ai.vocelio.access.SupportPolicy;
import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a policy. */
record SupportPolicyPayload(@Nullable SupportPolicy supportPolicy, List<UserError> userErrors) implements Payload {}
