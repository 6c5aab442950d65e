package ai.vocelio.bff.calls;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.Loaders;
import ai.vocelio.bff.graphql.NestedList;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFact;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.ToolCall;
import ai.vocelio.calls.Turn;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was said and done in calls. */
@Controller
class ConversationFields {

    private final CallTurns turns;
    private final NestedList<Turn> turnsOfCalls;

    ConversationFields(CallTurns turns, Loaders loaders) {
        this.turns = turns;
        this.turnsOfCalls = new NestedList<>(
                "Call.turns",
                loaders,
                new NestedList.Source<>(
                        turns::byCallIds,
                        turns::list,
                        turns::counts,
                        (callId, turn) -> new Position(Integer.toString(turn.sequence()), callId)));
    }

    @SchemaMapping
    CompletableFuture<Connection<Turn>> turns(Call call, Paging paging, DataFetchingEnvironment env) {
        return turnsOfCalls.of(call.id(), paging, env);
    }

    @BatchMapping
    Map<Call, List<ToolCall>> toolCalls(List<Call> calls) {
        return Join.lists(calls, Call::id, turns::toolCallsByCallIds);
    }

    @BatchMapping
    Map<Call, List<CallFact>> facts(List<Call> calls) {
        return Join.lists(calls, Call::id, turns::factsByCallIds);
    }
}
