package ai.vocelio.bff.compliance;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.compliance.DoNotCallEntry;
import ai.vocelio.compliance.DoNotCallList;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplianceNodes {

    @Bean
    NodeType<DoNotCallEntry> doNotCallEntryNode(DoNotCallList list) {
        return new NodeType<>("DoNotCallEntry", "dnc", DoNotCallEntry.class, Permission.CONTACT_READ, list::byIds);
    }
}
