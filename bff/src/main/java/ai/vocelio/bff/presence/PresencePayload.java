package ai.vocelio.bff.presence;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.presence.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of what a member said. */
record PresencePayload(@Nullable Presence presence, List<UserError> userErrors) implements Payload {}
