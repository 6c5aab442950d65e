package ai.vocelio.bff.invitations;

import java.util.UUID;

/** Which invitation. */
record InvitationInput(UUID invitationId) {}
