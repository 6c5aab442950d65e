package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.limits.Limits.Weighed;
import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Says in each answer what it cost, by the names that clients of Shopify's API know. No buckets yet, so no throttle status. */
@Component
@Order(CostReport.INSIDE)
class CostReport implements WebGraphQlInterceptor {

    static final int INSIDE = 100;

    private final GraphQlSource source;

    CostReport(GraphQlSource source) {
        this.source = source;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(this::withCost);
    }

    private WebGraphQlResponse withCost(WebGraphQlResponse response) {
        Weighed weighed = response.getExecutionInput().getGraphQLContext().get(Limits.WEIGHED);
        if (weighed == null) {
            return response;
        }
        return response.transform(answer -> {
            if (response.getData() instanceof Publisher<?> events) {
                answer.data(Flux.from(events).map(event -> withCost((ExecutionResult) event, weighed)));
            } else {
                answer.extensions(
                        withCost(response.getExtensions(), weighed.cost(), cost(weighed, response.getData())));
            }
        });
    }

    /** Of a subscription each event says what it cost; what it costs to subscribe was paid at the start, once. */
    private ExecutionResult withCost(ExecutionResult event, Weighed weighed) {
        @Nullable Map<String, Object> data = event.getData();
        long start = data == null ? 0 : cost(weighed, empty(data));
        Map<Object, Object> extensions = event.getExtensions() == null ? Map.of() : event.getExtensions();
        return event.transform(builder ->
                builder.extensions(withCost(extensions, weighed.cost() - start, cost(weighed, data) - start)));
    }

    private static Map<String, @Nullable Object> empty(Map<String, Object> data) {
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        data.keySet().forEach(key -> nothing.put(key, null));
        return nothing;
    }

    private long cost(Weighed weighed, @Nullable Object data) {
        return new ActualCost(source.schema(), weighed.fragments()).of(data, weighed.selections(), weighed.root());
    }

    private static Map<Object, Object> withCost(Map<Object, Object> extensions, long asked, long actual) {
        Map<Object, Object> more = new LinkedHashMap<>(extensions);
        more.put("cost", Map.of("requestedQueryCost", asked, "actualQueryCost", actual, "maximumCost", Limits.COST));
        return more;
    }
}
