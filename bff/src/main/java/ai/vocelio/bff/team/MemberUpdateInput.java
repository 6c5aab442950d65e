package ai.vocelio.bff.team;

import ai.vocelio.team.Role;
import java.util.Set;
import java.util.UUID;

/** Which member gets which roles. */
record MemberUpdateInput(UUID memberId, Set<Role> roles) {}
