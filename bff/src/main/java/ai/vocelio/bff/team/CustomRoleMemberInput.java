package ai.vocelio.bff.team;

import java.util.UUID;

/** Which custom role to give to whom, or to take from whom. */
record CustomRoleMemberInput(UUID customRoleId, UUID memberId) {}
