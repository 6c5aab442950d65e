package ai.vocelio.bff.numbers;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NumberNodes {

    @Bean
    NodeType<PhoneNumber> numberNode(Numbers numbers) {
        return new NodeType<>("Number", "num", PhoneNumber.class, Permission.NUMBER_READ, numbers::byIds);
    }

    @Bean
    References<PhoneNumber> numberReferences() {
        return References.<PhoneNumber>of("Number").to("Agent", "inboundAgent", PhoneNumber::inboundAgentId);
    }
}
