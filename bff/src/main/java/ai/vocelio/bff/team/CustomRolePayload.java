package ai.vocelio.bff.team;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.team.CustomRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a custom role: one record for the payloads of all its mutations. */
record CustomRolePayload(@Nullable CustomRole customRole, List<UserError> userErrors) implements Payload {}
