package ai.vocelio.bff.calls;

import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.live.Live;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Calls;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Calls and what is said in them, as it happens. */
@Controller
class CallLiveController {

    /** As many calls as a snapshot holds. */
    private static final int MOST = 100;

    private final Live live;
    private final Calls calls;
    private final CallTurns turns;
    private final Agents agents;
    private final Clock clock;

    CallLiveController(Live live, Calls calls, CallTurns turns, Agents agents, Clock clock) {
        this.live = live;
        this.calls = calls;
        this.turns = turns;
        this.agents = agents;
        this.clock = clock;
    }

    @SubscriptionMapping
    Flux<CallChange> callChanged(@Argument CallScope scope, @ContextValue Caller caller) {
        return changesIn(scope, caller.organizationId());
    }

    @SubscriptionMapping
    Flux<CallTranscriptEvent> callTranscript(
            @Argument UUID callId, @Argument int afterSequence, @ContextValue Caller caller) {
        requireCall(callId, "callId");
        var feed = new TranscriptFeed(calls, turns, clock, callId, afterSequence);
        return live.follow(CallTopics.transcript(caller.organizationId(), callId), feed);
    }

    private Flux<CallChange> changesIn(CallScope scope, UUID organizationId) {
        UUID callId = scope.callId();
        if (callId != null) {
            requireCall(callId, "scope", "callId");
            var feed =
                    new CallFeed(calls, clock, () -> List.of(calls.find(callId).orElseThrow()), true);
            return live.follow(CallTopics.call(organizationId, callId), feed);
        }
        if (Boolean.FALSE.equals(scope.isOrganization())) {
            throw EdgeFault.badInput(
                    List.of("scope", "isOrganization"), "can only be true: name a call or an agent instead");
        }
        UUID agentId = scope.agentId();
        if (agentId != null && agents.find(agentId).isEmpty()) {
            throw notFound("There is no such agent", "scope", "agentId");
        }
        var topic =
                agentId == null ? CallTopics.organization(organizationId) : CallTopics.agent(organizationId, agentId);
        return live.follow(topic, new CallFeed(calls, clock, () -> calls.underWay(agentId, MOST), false));
    }

    private void requireCall(UUID callId, String... field) {
        if (calls.find(callId).isEmpty()) {
            throw notFound("There is no such call", field);
        }
    }

    private static EdgeFault notFound(String sentence, String... field) {
        return new EdgeFault(ErrorCode.NOT_FOUND, String.join(".", field) + ": " + sentence, List.of(field));
    }
}
