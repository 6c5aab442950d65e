package ai.vocelio.bff.organizations;

import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class OrganizationsController {

    private final Organizations organizations;

    OrganizationsController(Organizations organizations) {
        this.organizations = organizations;
    }

    @QueryMapping
    @Nullable
    Organization organization() {
        return organizations.current().orElse(null);
    }
}
