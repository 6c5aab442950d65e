package ai.vocelio.bff.invitations;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.invitations.Invitation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an invitation: one record for the payloads of those who invite. */
record InvitationPayload(@Nullable Invitation invitation, List<UserError> userErrors) implements Payload {}
