package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.limits.Limits;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only instrumentation of the engine: a chain of them is walked several times for each field of an answer. */
@Component
class OneInstrumentation extends SimplePerformantInstrumentation {

    private final Limits limits;
    private final FreshLoaders loaders;

    OneInstrumentation(Limits limits, FreshLoaders loaders) {
        this.limits = limits;
        this.loaders = loaders;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return limits.beginExecution(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        return limits.beginExecuteOperation(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        return loaders.beginSubscribedFieldEvent(parameters, state);
    }
}
