package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.OnDemandLoaders;
import ai.vocelio.bff.graphql.errors.ErrorShape;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.graphql.errors.ShapedError;
import ai.vocelio.bff.graphql.limits.Limits;
import ai.vocelio.bff.security.Caller;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.parser.ParserOptions;
import java.util.Map;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every execution gets: its caller, its id, the dispatch of loaders, errors in the one shape. */
@Component
@Order(0)
public class Execution implements WebGraphQlInterceptor {

    /** Attribute of the request that holds from where it came. */
    public static final String ADDRESS = "address";

    /** Attribute of the request that holds by which host name it came. */
    public static final String HOST = "cameBy";

    static final String REQUEST_ID = "requestId";

    private static final ParserOptions READING = Limits.reading();

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> prepared(builder, request));
        return chain.next(request)
                .map(response -> shaped(response, request.getId()))
                .onErrorResume(thrown -> Mono.just(failed(request, thrown)));
    }

    /** Loaders wait until nothing else can be done: other strategies hang when loaders follow loaders. */
    private static ExecutionInput prepared(ExecutionInput.Builder builder, WebGraphQlRequest request) {
        builder.graphQLContext(Map.of(
                Caller.CONTEXT_KEY,
                Objects.requireNonNull(request.getAttributes().get(Caller.CONTEXT_KEY)),
                REQUEST_ID,
                request.getId(),
                ADDRESS,
                Objects.requireNonNull(request.getAttributes().get(ADDRESS)),
                HOST,
                Objects.requireNonNull(request.getAttributes().get(HOST)),
                ParserOptions.class,
                READING,
                SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED,
                true));
        builder.dataLoaderRegistry(new OnDemandLoaders());
        GraphQL.unusualConfiguration(builder).dataloaderConfig().enableDataLoaderExhaustedDispatching(true);
        return builder.build();
    }

    private static WebGraphQlResponse shaped(WebGraphQlResponse response, String requestId) {
        ExecutionResult result = response.getExecutionResult();
        return response.transform(answer -> {
            if (result.getData() instanceof Publisher<?> events) {
                answer.data(Flux.from(events).map(event -> shaped((ExecutionResult) event, requestId)));
            }
            answer.errors(ErrorShape.of(result.getErrors(), requestId));
        });
    }

    private static ExecutionResult shaped(ExecutionResult event, String requestId) {
        return event.getErrors().isEmpty()
                ? event
                : event.transform(builder -> builder.errors(ErrorShape.of(event.getErrors(), requestId)));
    }

    private static WebGraphQlResponse failed(WebGraphQlRequest request, Throwable thrown) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(ShapedError.of(FaultTable.of(thrown), request.getId()))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
