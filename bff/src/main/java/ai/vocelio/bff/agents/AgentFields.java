package ai.vocelio.bff.agents;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Loaders;
import ai.vocelio.bff.graphql.NestedList;
import ai.vocelio.kernel.Paging;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The versions of agents: one look-up for all of a page. */
@Controller
class AgentFields {

    private final NestedList<AgentVersion> versionsOfAgents;

    AgentFields(Agents agents, Loaders loaders) {
        this.versionsOfAgents = new NestedList<>(
                "Agent.versions",
                loaders,
                new NestedList.Source<>(
                        agents::newestVersions,
                        agents::versions,
                        agents::countVersions,
                        (agentId, version) -> AgentVersion.position(version)));
    }

    @SchemaMapping
    CompletableFuture<Connection<AgentVersion>> versions(Agent agent, Paging paging, DataFetchingEnvironment env) {
        return versionsOfAgents.of(agent.id(), paging, env);
    }
}
