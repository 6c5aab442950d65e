package ai.vocelio.bff.sso;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.sso.SsoProvider;
import ai.vocelio.sso.SsoProviders;
import ai.vocelio.sso.domains.EmailDomain;
import ai.vocelio.sso.domains.EmailDomains;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SsoNodes {

    @Bean
    NodeType<SsoProvider> ssoProviderNode(SsoProviders connections) {
        return new NodeType<>("SsoProvider", "ssp", SsoProvider.class, Permission.SSO_READ, connections::byIds);
    }

    @Bean
    NodeType<EmailDomain> emailDomainNode(EmailDomains domains) {
        return new NodeType<>("EmailDomain", "emd", EmailDomain.class, Permission.SSO_READ, domains::byIds);
    }
}
