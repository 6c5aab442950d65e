package ai.vocelio.bff.organizations;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationNodes {

    @Bean
    NodeType<Organization> organizationNode(Organizations organizations) {
        return new NodeType<>(
                "Organization", "org", Organization.class, Permission.ORGANIZATION_READ, organizations::byIds);
    }
}
