package ai.vocelio.bff.graphql.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.testing.TestCaller;
import graphql.ExecutionResult;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class EngineTests {

    private static final String SCHEMA = """
            type Query { chained: Int }
            type Subscription { ticks: Tick delayed: Delayed }
            type Tick { value: Int }
            type Delayed { number: Int }
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Caller CALLER = TestCaller.of(UUID.randomUUID());

    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void loaders_may_follow_loaders() {
        WebGraphQlResponse answer = ask(new Execution(), "{ chained }");

        assertThat(answer.toMap()).isEqualTo(Map.of("data", Map.of("chained", 3)));
    }

    @Test
    void each_event_of_a_subscription_sees_fresh_data() {
        assertThat(events("subscription { ticks { value } }"))
                .extracting(event -> event.toString())
                .containsExactly("{ticks={value=1}}", "{ticks={value=2}}", "{ticks={value=3}}");
    }

    @Test
    void events_keep_their_order_although_later_ones_are_ready_first() {
        assertThat(events("subscription { delayed { number } }"))
                .extracting(event -> event.toString())
                .containsExactly("{delayed={number=1}}", "{delayed={number=2}}", "{delayed={number=3}}");
    }

    @Test
    void nothing_watches_single_fields_for_plans_would_not_tell_it_of_them() {
        Set<String> watched = Arrays.stream(OneInstrumentation.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(watched)
                .containsExactlyInAnyOrder("beginExecution", "beginExecuteOperation", "beginSubscribedFieldEvent");
    }

    private List<Object> events(String document) {
        Publisher<ExecutionResult> events =
                Objects.requireNonNull(ask(new Execution(), document).getData());
        return Objects.requireNonNull(Flux.from(events)
                .map(event -> Objects.requireNonNull(event.<Object>getData()))
                .collectList()
                .block(PATIENCE));
    }

    private WebGraphQlResponse ask(Execution execution, String document) {
        DefaultBatchLoaderRegistry loaders = new DefaultBatchLoaderRegistry();
        loaders.<Integer, Integer>forName("next").registerMappedBatchLoader((keys, env) -> later(keys, key -> key + 1));
        loaders.<Integer, Integer>forName("count")
                .registerMappedBatchLoader((keys, env) -> later(keys, key -> loads.incrementAndGet()));
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source());
        service.addDataLoaderRegistrar(loaders);
        WebGraphQlRequest request = new WebGraphQlRequest(
                URI.create("/graphql"),
                HttpHeaders.EMPTY,
                null,
                null,
                Map.of(Caller.CONTEXT_KEY, CALLER, Execution.ADDRESS, "127.0.0.1", Execution.HOST, "localhost"),
                new DefaultGraphQlRequest(document),
                "r1",
                null);
        return Objects.requireNonNull(WebGraphQlHandler.builder(service)
                .interceptor(execution)
                .build()
                .handleRequest(request)
                .block(PATIENCE));
    }

    private GraphQlSource source() {
        return GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(wiring -> wiring.type(
                                "Query",
                                query -> query.dataFetcher(
                                        "chained",
                                        env -> load(env, "next", 1).thenCompose(next -> load(env, "next", next))))
                        .type(
                                "Subscription",
                                subscription -> subscription
                                        .dataFetcher("ticks", env -> Flux.just(7, 7, 7))
                                        .dataFetcher("delayed", env -> Flux.just(1, 2, 3)))
                        .type("Tick", tick -> tick.dataFetcher("value", env -> load(env, "count", source(env))))
                        .type("Delayed", delayed -> delayed.dataFetcher("number", EngineTests::soonerIfLater)))
                .instrumentation(List.of(new FreshLoaders()))
                .build();
    }

    private static CompletableFuture<Integer> load(DataFetchingEnvironment env, String loader, Integer key) {
        DataLoader<Integer, Integer> found = Objects.requireNonNull(env.getDataLoader(loader));
        return found.load(key);
    }

    private static Integer source(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getSource());
    }

    private static CompletableFuture<Integer> soonerIfLater(DataFetchingEnvironment env) {
        Integer number = source(env);
        return CompletableFuture.supplyAsync(
                () -> number, CompletableFuture.delayedExecutor(100L * (4 - number), TimeUnit.MILLISECONDS));
    }

    private static Mono<Map<Integer, Integer>> later(
            Set<Integer> keys, java.util.function.UnaryOperator<Integer> value) {
        Map<Integer, Integer> found = keys.stream().collect(Collectors.toMap(key -> key, value));
        return Mono.just(found).publishOn(Schedulers.boundedElastic());
    }
}
