package ai.vocelio.bff.agents;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentSettings;
import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.NestedList;
import ai.vocelio.kernel.Paging;
import ai.vocelio.voices.Voice;
import ai.vocelio.voices.Voices;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** What agents and versions point to: one look-up for all of a page. */
@Controller
class AgentFields {

    private final Agents agents;
    private final Voices voices;
    private final NestedList<AgentVersion> versionsOfAgents;

    AgentFields(Agents agents, Voices voices, BatchLoaderRegistry loaders) {
        this.agents = agents;
        this.voices = voices;
        this.versionsOfAgents = new NestedList<>(
                "Agent.versions",
                loaders,
                new NestedList.Source<>(
                        agents::newestVersions,
                        agents::versions,
                        agents::countVersions,
                        (agentId, version) -> AgentVersion.position(version)));
    }

    @BatchMapping
    Map<Agent, AgentVersion> publishedVersion(List<Agent> owners) {
        return Join.byId(owners, Agent::publishedVersionId, agents::versionsByIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<AgentVersion>> versions(Agent agent, Paging paging, DataFetchingEnvironment env) {
        return versionsOfAgents.of(agent.id(), paging, env);
    }

    @BatchMapping
    Map<AgentVersion, Agent> agent(List<AgentVersion> versions) {
        return Join.byId(versions, AgentVersion::agentId, agents::byIds);
    }

    @BatchMapping
    Map<AgentSettings, Voice> voice(List<AgentSettings> settings) {
        return Join.byId(settings, AgentSettings::voiceId, voices::byIds);
    }
}
