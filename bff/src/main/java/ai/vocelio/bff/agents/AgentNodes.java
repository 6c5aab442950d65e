package ai.vocelio.bff.agents;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentSettings;
import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgentNodes {

    @Bean
    NodeType<Agent> agentNode(Agents agents) {
        return new NodeType<>("Agent", "agt", Agent.class, Permission.AGENT_READ, agents::byIds);
    }

    @Bean
    NodeType<AgentVersion> agentVersionNode(Agents agents) {
        return new NodeType<>("AgentVersion", "agv", AgentVersion.class, Permission.AGENT_READ, agents::versionsByIds);
    }

    @Bean
    References<Agent> agentReferences() {
        return References.<Agent>of("Agent").to("AgentVersion", "publishedVersion", Agent::publishedVersionId);
    }

    @Bean
    References<AgentVersion> agentVersionReferences() {
        return References.<AgentVersion>of("AgentVersion").to("Agent", "agent", AgentVersion::agentId);
    }

    @Bean
    References<AgentSettings> agentSettingsReferences() {
        return References.<AgentSettings>of("AgentSettings").to("Voice", "voice", AgentSettings::voiceId);
    }
}
