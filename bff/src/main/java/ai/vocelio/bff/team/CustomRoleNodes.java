package ai.vocelio.bff.team;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.team.CustomRole;
import ai.vocelio.team.CustomRoles;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomRoleNodes {

    @Bean
    NodeType<CustomRole> customRoleNode(CustomRoles roles) {
        return new NodeType<>("CustomRole", "role", CustomRole.class, Permission.ORGANIZATION_READ, roles::byIds);
    }
}
