package ai.vocelio.bff.team;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Paging;
import ai.vocelio.team.CustomRole;
import ai.vocelio.team.CustomRoleChange;
import ai.vocelio.team.CustomRoles;
import ai.vocelio.team.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CustomRolesController {

    private final CustomRoles roles;

    CustomRolesController(CustomRoles roles) {
        this.roles = roles;
    }

    @QueryMapping
    @Nullable
    CustomRole customRole(@Argument UUID id) {
        return roles.find(id).orElse(null);
    }

    @QueryMapping("customRoles")
    Connection<CustomRole> list(Paging paging) {
        return Connection.of(roles.list(paging), CustomRole::position, roles::count);
    }

    @BatchMapping
    Map<Member, List<CustomRole>> customRoles(List<Member> members) {
        return Join.lists(members, Member::id, roles::byMemberIds);
    }

    @MutationMapping
    CustomRolePayload customRoleCreate(@Argument CustomRoleCreateInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> roles.create(input.name(), input.permissions(), caller.permissions()), CustomRolePayload::new);
    }

    @MutationMapping
    CustomRolePayload customRoleUpdate(@Argument CustomRoleChange input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> roles.update(input, caller.permissions()), CustomRolePayload::new);
    }

    @MutationMapping
    CustomRolePayload customRoleDelete(@Argument CustomRoleDeleteInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> roles.delete(input.customRoleId(), caller.permissions()), CustomRolePayload::new);
    }

    @MutationMapping
    CustomRolePayload customRoleGive(@Argument CustomRoleMemberInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> roles.give(input.customRoleId(), input.memberId(), caller.permissions()), CustomRolePayload::new);
    }

    @MutationMapping
    CustomRolePayload customRoleTake(@Argument CustomRoleMemberInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> roles.take(input.customRoleId(), input.memberId(), caller.permissions()), CustomRolePayload::new);
    }
}
