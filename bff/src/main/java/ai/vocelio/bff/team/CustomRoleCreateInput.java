package ai.vocelio.bff.team;

import ai.vocelio.team.Permission;
import java.util.Set;

/** A new custom role. */
record CustomRoleCreateInput(String name, Set<Permission> permissions) {}
