package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.fairness.Bill;
import ai.vocelio.bff.graphql.fairness.Fairness;
import ai.vocelio.bff.graphql.limits.Limits.Weighed;
import ai.vocelio.bff.security.Caller;
import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says in each answer what it cost and how much is left, by the names that clients of Shopify's API know, and gives back what
 * was taken for more. Around all else, so that it sees refusals too.
 */
@Component
@Order(CostReport.AROUND)
class CostReport implements WebGraphQlInterceptor {

    static final int AROUND = -100;

    private final GraphQlSource source;
    private final Fairness fairness;

    CostReport(GraphQlSource source, Fairness fairness) {
        this.source = source;
        this.fairness = fairness;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Map<String, Object> attributes = request.getAttributes();
        Caller caller = (Caller) Objects.requireNonNull(attributes.get(Caller.CONTEXT_KEY));
        boolean isPaid = attributes.containsKey(Limits.PAID);
        Bill bill = isPaid ? fairness.paid(caller) : fairness.bill(caller);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Bill.KEY, bill)).build());
        return chain.next(request)
                .map(response -> settled(response, bill, spent -> {
                    if (!isPaid) {
                        count(caller, response, spent);
                    }
                }))
                .doFinally(end -> bill.end());
    }

    private void count(Caller caller, WebGraphQlResponse response, long spent) {
        String name = response.getExecutionInput().getGraphQLContext().getOrDefault(Limits.OPERATION, "");
        fairness.count(caller, name, !response.getErrors().isEmpty(), spent);
    }

    private WebGraphQlResponse settled(WebGraphQlResponse response, Bill bill, LongConsumer told) {
        Weighed weighed = response.getExecutionInput().getGraphQLContext().get(Limits.WEIGHED);
        if (weighed != null && response.getData() instanceof Publisher<?> events) {
            told.accept(bill.settle(bill.asked()));
            return response.transform(answer ->
                    answer.data(Flux.from(events).map(event -> withCost((ExecutionResult) event, weighed))));
        }
        long spent = bill.settle(weighed == null ? 0 : weighed.schema() + cost(weighed, response.getData()));
        told.accept(spent);
        return bill.asked() == 0
                ? response
                : response.transform(answer -> answer.extensions(withCost(
                        response.getExtensions(),
                        bill.asked(),
                        spent,
                        bill.throttleStatus().orElse(null))));
    }

    /** Of a subscription each event says what it cost; what it costs to subscribe was paid at the start, once. */
    private ExecutionResult withCost(ExecutionResult event, Weighed weighed) {
        @Nullable Map<String, Object> data = event.getData();
        long start = data == null ? 0 : cost(weighed, empty(data));
        Map<Object, Object> extensions = event.getExtensions() == null ? Map.of() : event.getExtensions();
        return event.transform(builder ->
                builder.extensions(withCost(extensions, weighed.cost() - start, cost(weighed, data) - start, null)));
    }

    private static Map<String, @Nullable Object> empty(Map<String, Object> data) {
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        data.keySet().forEach(key -> nothing.put(key, null));
        return nothing;
    }

    private long cost(Weighed weighed, @Nullable Object data) {
        return new ActualCost(source.schema(), weighed.fragments()).of(data, weighed.selections(), weighed.root());
    }

    private static Map<Object, Object> withCost(
            Map<Object, Object> extensions, long asked, long actual, @Nullable Map<String, Long> throttleStatus) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("requestedQueryCost", asked);
        cost.put("actualQueryCost", actual);
        cost.put("maximumCost", Limits.COST);
        if (throttleStatus != null) {
            cost.put("throttleStatus", throttleStatus);
        }
        Map<Object, Object> more = new LinkedHashMap<>(extensions);
        more.put("cost", cost);
        return more;
    }
}
