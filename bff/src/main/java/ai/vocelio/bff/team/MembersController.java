package ai.vocelio.bff.team;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Paging;
import ai.vocelio.team.Member;
import ai.vocelio.team.Memberships;
import ai.vocelio.team.Team;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class MembersController {

    private final Team team;
    private final Memberships memberships;

    MembersController(Team team, Memberships memberships) {
        this.team = team;
        this.memberships = memberships;
    }

    @QueryMapping
    Connection<Member> members(Paging paging) {
        return Connection.of(team.list(paging), Member::position, team::count);
    }

    @MutationMapping
    MemberPayload memberUpdate(@Argument MemberUpdateInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> memberships.change(input.memberId(), input.roles(), caller.granter()), MemberPayload::new);
    }

    @MutationMapping
    MemberPayload memberRemove(@Argument MemberRemoveInput input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> memberships.remove(input.memberId(), caller.granter()), MemberPayload::new);
    }
}
