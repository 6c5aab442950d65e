package ai.vocelio.bff.sessions;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.sessions.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of sessions. */
record SessionsPayload(@Nullable List<Session> sessions, List<UserError> userErrors) implements Payload {}
