package ai.vocelio.bff.team;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Member;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who is asking. The first question of every client, so it also notes that the member is here. */
@Controller
class ViewerController {

    private final Team team;
    private final Organizations organizations;

    ViewerController(Team team, Organizations organizations) {
        this.team = team;
        this.organizations = organizations;
    }

    @QueryMapping
    Viewer viewer(@ContextValue Caller caller) {
        return new Viewer(member(caller), caller.permissions().stream().sorted().toList());
    }

    /** A key asks in the name of the member who made it, who need not be here; who acts here is a member elsewhere. */
    private Member member(Caller caller) {
        if (caller.switched() != null) {
            Caller home = caller.home();
            return new Member(home.subject(), home.name(), home.email(), home.roles(), null, null);
        }
        return caller.apiKeyId() == null
                ? team.arrived(new MemberArrival(caller.subject(), caller.name(), caller.email(), caller.roles()))
                : team.find(caller.subject()).orElseThrow();
    }

    @SchemaMapping
    @Nullable
    Organization organization(Viewer viewer) {
        return viewer.permissions().contains(Permission.ORGANIZATION_READ)
                ? organizations.current().orElse(null)
                : null;
    }
}
