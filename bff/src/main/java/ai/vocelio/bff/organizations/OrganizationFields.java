package ai.vocelio.bff.organizations;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.Loaders;
import ai.vocelio.bff.graphql.NestedList;
import ai.vocelio.kernel.Paging;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who stands above and below organizations: one look-up for all of a page. */
@Controller
class OrganizationFields {

    private final Organizations organizations;
    private final NestedList<Organization> childrenOfOrganizations;

    OrganizationFields(Organizations organizations, Loaders loaders) {
        this.organizations = organizations;
        this.childrenOfOrganizations = new NestedList<>(
                "Organization.children",
                loaders,
                new NestedList.Source<>(
                        organizations::newestChildren,
                        organizations::children,
                        organizations::countChildren,
                        (parentId, child) -> child.position()));
    }

    @BatchMapping
    Map<Organization, Organization> parent(List<Organization> of) {
        return Join.by(of, Organization::parentId, organizations::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<Organization>> children(
            Organization organization, Paging paging, DataFetchingEnvironment env) {
        return childrenOfOrganizations.of(organization.id(), paging, env);
    }
}
