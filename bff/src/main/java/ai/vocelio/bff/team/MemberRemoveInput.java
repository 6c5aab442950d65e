package ai.vocelio.bff.team;

import java.util.UUID;

/** Which member is taken out. */
record MemberRemoveInput(UUID memberId) {}
