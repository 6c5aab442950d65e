package ai.vocelio.bff.graphql.wiring;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loaders remember for as long as their operation lasts. What may not be true any more they forget: before each event of
 * a subscription, which would show what the first one saw, and after each change.
 */
@Component
class FreshLoaders extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        forget(parameters.getExecutionContext().getDataLoaderRegistry());
        return null;
    }

    /** A change, after which loaders know nothing of the time before it. */
    static DataFetcher<?> after(DataFetcher<?> change) {
        return env -> {
            try {
                return change.get(env);
            } finally {
                forget(env.getDataLoaderRegistry());
            }
        };
    }

    private static void forget(DataLoaderRegistry loaders) {
        loaders.getDataLoaders().forEach(DataLoader::clearAll);
    }
}
