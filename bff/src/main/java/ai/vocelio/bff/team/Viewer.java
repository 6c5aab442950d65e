package ai.vocelio.bff.team;

import ai.vocelio.team.Member;
import ai.vocelio.team.Permission;
import java.util.List;

/** The caller of this request. */
record Viewer(Member member, List<Permission> permissions) {}
