package ai.vocelio.bff.numbers;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.numbers.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an assignment. */
record NumberAssignPayload(@Nullable PhoneNumber number, List<UserError> userErrors) implements Payload {}
