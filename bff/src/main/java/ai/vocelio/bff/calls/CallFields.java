package ai.vocelio.bff.calls;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.calls.Call;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import ai.vocelio.team.Member;
import ai.vocelio.team.Team;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What calls point to in other domains: one look-up for all of a page. */
@Controller
class CallFields {

    private final Agents agents;
    private final Numbers numbers;
    private final Team team;

    CallFields(Agents agents, Numbers numbers, Team team) {
        this.agents = agents;
        this.numbers = numbers;
        this.team = team;
    }

    @BatchMapping
    Map<Call, Agent> agent(List<Call> calls) {
        return Join.byId(calls, Call::agentId, agents::byIds);
    }

    @BatchMapping
    Map<Call, AgentVersion> agentVersion(List<Call> calls) {
        return Join.byId(calls, Call::agentVersionId, agents::versionsByIds);
    }

    @BatchMapping
    Map<Call, PhoneNumber> number(List<Call> calls) {
        return Join.byId(calls, Call::numberId, numbers::byIds);
    }

    @BatchMapping
    Map<Call, Member> placedBy(List<Call> calls) {
        return Join.byId(calls, Call::placedById, team::byIds);
    }
}
