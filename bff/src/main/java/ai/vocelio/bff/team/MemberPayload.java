package ai.vocelio.bff.team;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.team.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a member: one record for the payloads of all its mutations. */
record MemberPayload(@Nullable Member member, List<UserError> userErrors) implements Payload {}
