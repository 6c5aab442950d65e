package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.limits.Limits.Weighed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
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
        if (weighed == null || response.getData() instanceof Publisher) {
            return response;
        }
        long actual = new ActualCost(source.schema(), weighed.fragments())
                .of(response.getData(), weighed.selections(), weighed.root());
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put(
                "cost",
                Map.of("requestedQueryCost", weighed.cost(), "actualQueryCost", actual, "maximumCost", Limits.COST));
        return response.transform(answer -> answer.extensions(extensions));
    }
}
