package ai.vocelio.bff.removal;

import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.organizations.Organization;
import ai.vocelio.removal.OrganizationRemoval;
import ai.vocelio.removal.Removals;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class RemovalController {

    private final Removals removals;

    RemovalController(Removals removals) {
        this.removals = removals;
    }

    @BatchMapping
    Map<Organization, OrganizationRemoval> removal(List<Organization> of) {
        return Join.by(of, Organization::id, removals::byIds);
    }

    @MutationMapping
    RemovalPayload organizationRemove(@Argument OrganizationRemoveInput input) {
        return UserErrors.catching(() -> removals.request(input.organizationId(), input.alias()), RemovalPayload::new);
    }

    @MutationMapping
    RemovalPayload organizationRemovalCancel(@Argument OrganizationRemovalCancelInput input) {
        return UserErrors.catching(() -> removals.cancel(input.organizationId()), RemovalPayload::new);
    }
}
