package ai.vocelio.bff.access;

import ai.vocelio.access.SupportAccess;
import ai.vocelio.access.SupportAccesses;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.security.SupportAdmission;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportAccessNodes {

    @Bean
    NodeType<SupportAccess> supportAccessNode(SupportAccesses accesses) {
        return new NodeType<>(
                "SupportAccess",
                SupportAdmission.PREFIX,
                SupportAccess.class,
                Permission.SUPPORT_ACCESS_READ,
                accesses::byIds);
    }
}
