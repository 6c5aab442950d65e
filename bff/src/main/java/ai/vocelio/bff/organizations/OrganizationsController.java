package ai.vocelio.bff.organizations;

import ai.vocelio.bff.graphql.IdempotencyKey;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationCreate;
import ai.vocelio.organizations.OrganizationDriftReport;
import ai.vocelio.organizations.OrganizationDrifts;
import ai.vocelio.organizations.OrganizationTree;
import ai.vocelio.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class OrganizationsController {

    private final Organizations organizations;
    private final OrganizationTree tree;
    private final OrganizationDrifts drifts;

    OrganizationsController(Organizations organizations, OrganizationTree tree, OrganizationDrifts drifts) {
        this.organizations = organizations;
        this.tree = tree;
        this.drifts = drifts;
    }

    @QueryMapping
    @Nullable
    Organization organization() {
        return organizations.current().orElse(null);
    }

    @QueryMapping
    @Nullable
    OrganizationDriftReport organizationDrift() {
        return drifts.report().orElse(null);
    }

    @MutationMapping
    OrganizationPayload organizationCreate(@Argument OrganizationCreate input, @Nullable IdempotencyKey key) {
        return UserErrors.catching(() -> tree.create(input, key == null ? null : key.key()), OrganizationPayload::new);
    }

    @MutationMapping
    OrganizationPayload organizationSuspend(@Argument OrganizationSuspendInput input) {
        return UserErrors.catching(
                () -> tree.suspend(input.organizationId(), input.reason()), OrganizationPayload::new);
    }

    @MutationMapping
    OrganizationPayload organizationReactivate(@Argument OrganizationReactivateInput input) {
        return UserErrors.catching(() -> tree.reactivate(input.organizationId()), OrganizationPayload::new);
    }
}
