package ai.vocelio.bff.agents;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentSettings;
import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.kernel.Paging;
import ai.vocelio.voices.Voice;
import ai.vocelio.voices.Voices;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What agents and versions point to: one look-up for all of a page. */
@Controller
class AgentFields {

    private final Agents agents;
    private final Voices voices;

    AgentFields(Agents agents, Voices voices) {
        this.agents = agents;
        this.voices = voices;
    }

    @BatchMapping
    Map<Agent, AgentVersion> publishedVersion(List<Agent> owners) {
        return Join.byId(owners, Agent::publishedVersionId, agents::versionsByIds);
    }

    @SchemaMapping
    Connection<AgentVersion> versions(Agent agent, Paging paging) {
        return Connection.of(
                agents.versions(agent.id(), paging), AgentVersion::position, () -> agents.countVersions(agent.id()));
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
