package ai.vocelio.bff.invitations;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.invitations.InvitationAcceptance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an acceptance. */
record AcceptancePayload(@Nullable InvitationAcceptance acceptance, List<UserError> userErrors) implements Payload {}
