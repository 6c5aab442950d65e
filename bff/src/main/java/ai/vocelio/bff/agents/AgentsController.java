package ai.vocelio.bff.agents;

import static java.util.Objects.requireNonNullElse;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentCreate;
import ai.vocelio.agents.AgentFilter;
import ai.vocelio.agents.AgentOrder;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.kernel.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AgentsController {

    private final Agents agents;

    AgentsController(Agents agents) {
        this.agents = agents;
    }

    @QueryMapping
    @Nullable
    Agent agent(@Argument UUID id) {
        return agents.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Agent> agents(
            @Argument @Nullable AgentFilter filter, @Argument @Nullable AgentOrder orderBy, Paging paging) {
        AgentFilter wanted = requireNonNullElse(filter, AgentFilter.ALL);
        AgentOrder order = requireNonNullElse(orderBy, AgentOrder.NEWEST_FIRST);
        return Connection.of(agents.list(wanted, order, paging), order::position, () -> agents.count(wanted));
    }

    @MutationMapping
    AgentPayload agentCreate(@Argument AgentCreate input) {
        return UserErrors.catching(() -> agents.create(input), AgentPayload::new);
    }

    @MutationMapping
    AgentPayload agentUpdate(@Argument AgentUpdateInput input) {
        return UserErrors.catching(() -> agents.update(input.toUpdate()), AgentPayload::new);
    }

    @MutationMapping
    AgentPayload agentPublish(@Argument AgentPublishInput input) {
        return UserErrors.catching(() -> agents.publish(input.agentId(), input.expectedVersion()), AgentPayload::new);
    }

    @MutationMapping
    AgentPayload agentRetire(@Argument AgentRetireInput input) {
        return UserErrors.catching(() -> agents.retire(input.agentId()), AgentPayload::new);
    }
}
