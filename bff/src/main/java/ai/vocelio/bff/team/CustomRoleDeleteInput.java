package ai.vocelio.bff.team;

import java.util.UUID;

/** Which custom role to delete. */
record CustomRoleDeleteInput(UUID customRoleId) {}
