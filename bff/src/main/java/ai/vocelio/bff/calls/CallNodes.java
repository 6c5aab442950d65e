package ai.vocelio.bff.calls;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.ToolCall;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallNodes {

    @Bean
    NodeType<Call> callNode(Calls calls) {
        return new NodeType<>("Call", "call", Call.class, Permission.CALL_READ, calls::byIds);
    }

    @Bean
    NodeType<ToolCall> toolCallNode(CallTurns turns) {
        return new NodeType<>("ToolCall", "tool", ToolCall.class, Permission.TRANSCRIPT_READ, turns::toolCallsByIds);
    }

    @Bean
    References<Call> callReferences() {
        return References.<Call>of("Call")
                .to("Agent", "agent", Call::agentId)
                .to("AgentVersion", "agentVersion", Call::agentVersionId)
                .to("Number", "number", Call::numberId)
                .to("Member", "placedBy", Call::placedById);
    }
}
