package ai.vocelio.bff.presence;

import ai.vocelio.team.Member;
import java.time.Instant;
import java.util.List;

/** Members who say something else than before. */
record PresenceChange(boolean isSnapshot, List<Member> members, Instant at) {}
