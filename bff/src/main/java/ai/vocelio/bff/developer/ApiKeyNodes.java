package ai.vocelio.bff.developer;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.developer.ApiKey;
import ai.vocelio.developer.ApiKeys;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiKeyNodes {

    @Bean
    NodeType<ApiKey> apiKeyNode(ApiKeys apiKeys) {
        return new NodeType<>("ApiKey", "key", ApiKey.class, Permission.API_KEY_READ, apiKeys::byIds);
    }

    @Bean
    References<ApiKey> apiKeyReferences() {
        return References.<ApiKey>of("ApiKey").to("Member", "createdBy", ApiKey::createdById);
    }
}
