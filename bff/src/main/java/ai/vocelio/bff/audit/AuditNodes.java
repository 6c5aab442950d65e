package ai.vocelio.bff.audit;

import ai.vocelio.audit.AuditActor;
import ai.vocelio.audit.AuditEntries;
import ai.vocelio.audit.AuditEntry;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditNodes {

    @Bean
    NodeType<AuditEntry> auditEntryNode(AuditEntries entries) {
        return new NodeType<>("AuditEntry", "aud", AuditEntry.class, Permission.AUDIT_READ, entries::byIds);
    }

    @Bean
    References<AuditEntry> auditEntryReferences() {
        return References.<AuditEntry>of("AuditEntry")
                .to("Member", "onBehalfOf", AuditEntry::onBehalfOfId)
                .to("SupportAccess", "supportAccess", AuditEntry::supportId);
    }

    @Bean
    References<AuditActor> auditActorReferences() {
        return References.<AuditActor>of("AuditActor")
                .to("Member", "member", AuditActor::memberId)
                .to("ApiKey", "apiKey", AuditActor::apiKeyId);
    }
}
