package ai.vocelio.bff.calls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFact;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.ToolCall;
import ai.vocelio.calls.Turn;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.kernel.Tenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What was said and done in calls. */
@Controller
class ConversationFields {

    private final CallTurns turns;

    ConversationFields(CallTurns turns, BatchLoaderRegistry loaders) {
        this.turns = turns;
        loaders.forTypePair(TurnsOfCall.class, FirstTurns.class)
                .registerMappedBatchLoader((keys, env) -> Mono.fromSupplier(() -> firstTurns(keys)));
    }

    @SchemaMapping
    CompletableFuture<Connection<Turn>> turns(
            Call call, Paging paging, DataLoader<TurnsOfCall, FirstTurns> firstTurns) {
        UUID organization = Tenant.required();
        boolean isFirstPage = !paging.isFromEnd() && paging.after() == null && paging.before() == null;
        CompletableFuture<Page<Turn>> page = isFirstPage
                ? firstTurns
                        .load(new TurnsOfCall(call.id(), paging.fetchSize()))
                        .thenApply(first -> Page.of(paging, first.turns()))
                : CompletableFuture.completedFuture(turns.list(call.id(), paging));
        return page.thenApply(items -> Connection.of(
                items,
                turn -> new Position(Integer.toString(turn.sequence()), call.id()),
                () -> Tenant.as(organization, () -> turns.count(call.id()))));
    }

    @BatchMapping
    Map<Call, List<ToolCall>> toolCalls(List<Call> calls) {
        return byCall(calls, turns.toolCallsByCallIds(idsOf(calls)));
    }

    @BatchMapping
    Map<Call, List<CallFact>> facts(List<Call> calls) {
        return byCall(calls, turns.factsByCallIds(idsOf(calls)));
    }

    /** One look-up for all calls of a page: they are all asked for the same number of turns. */
    private Map<TurnsOfCall, FirstTurns> firstTurns(Set<TurnsOfCall> keys) {
        Map<TurnsOfCall, FirstTurns> found = new HashMap<>();
        keys.stream()
                .collect(groupingBy(TurnsOfCall::most, mapping(TurnsOfCall::callId, toList())))
                .forEach((most, callIds) -> turns.byCallIds(callIds, most)
                        .forEach((id, first) -> found.put(new TurnsOfCall(id, most), new FirstTurns(first))));
        return found;
    }

    private static List<UUID> idsOf(List<Call> calls) {
        return calls.stream().map(Call::id).toList();
    }

    private static <T> Map<Call, List<T>> byCall(List<Call> calls, Map<UUID, List<T>> found) {
        Map<Call, List<T>> joined = new HashMap<>();
        calls.forEach(call -> joined.put(call, found.getOrDefault(call.id(), List.of())));
        return joined;
    }

    /** The first turns of a call, one more than the page holds when there are more. */
    record FirstTurns(List<Turn> turns) {}
}
