package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.graphql.engine.PlannedStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.TypeResolver;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class GraphQlWiring {

    @Bean
    GraphQlSourceBuilderCustomizer rulesOfFields(FieldRules rules) {
        return source -> source.typeVisitors(List.of(rules));
    }

    @Bean
    GraphQlSourceBuilderCustomizer engine(
            DocumentCache cache,
            OneInstrumentation instrumentation,
            ObjectProvider<DataFetcherExceptionResolver> faults) {
        DataFetcherExceptionHandler handler = DataFetcherExceptionResolver.createExceptionHandler(
                faults.orderedStream().toList());
        return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(cache)
                .instrumentation(instrumentation)
                .queryExecutionStrategy(new PlannedStrategy(handler)));
    }

    /** Without an executor: the fetchers of a request run one after the other on its thread and share a transaction. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            ObjectProvider<HandlerMethodArgumentResolver> arguments) {
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.configureBinder(
                binder -> binder.conversionService(ApplicationConversionService.getSharedInstance()));
        arguments.orderedStream().forEach(controllers::addCustomArgumentResolver);
        return controllers;
    }

    @Bean
    RuntimeWiringConfigurer nodeInterface(NodeTypes types) {
        TypeResolver byJavaType = env -> types.of(env.getObject())
                .map(NodeType::typeName)
                .map(env.getSchema()::getObjectType)
                .orElse(null);
        return wiring -> wiring.type("Node", node -> node.typeResolver(byJavaType));
    }
}
