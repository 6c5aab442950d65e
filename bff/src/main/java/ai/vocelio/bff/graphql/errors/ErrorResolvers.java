package ai.vocelio.bff.graphql.errors;

import ai.vocelio.bff.graphql.EdgeFault;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import reactor.core.publisher.Mono;

/** The one chain from an exception of a fetcher or of a stream of events to an error. */
@Configuration(proxyBeanMethods = false)
class ErrorResolvers {

    private static final String REQUEST_ID = "requestId";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DataFetcherExceptionResolver faultsOfFetchers() {
        return (thrown, env) -> Mono.just(List.of(error(FaultTable.of(thrown), env)));
    }

    /** The transports tell the cause by the table; this only keeps Spring from logging it a second time. */
    @Bean
    SubscriptionExceptionResolver faultsOfStreams() {
        return thrown -> Mono.just(List.of(
                GraphqlErrorBuilder.newError().message("The stream failed").build()));
    }

    private static GraphQLError error(EdgeFault fault, DataFetchingEnvironment env) {
        return new ShapedError(
                fault.sentence(),
                List.of(env.getField().getSourceLocation()),
                env.getExecutionStepInfo().getPath().toList(),
                ShapedError.extensions(fault, env.getGraphQlContext().getOrDefault(REQUEST_ID, "")));
    }
}
