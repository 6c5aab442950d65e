package ai.vocelio.bff.graphql.engine;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.FieldValueInfo;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stock strategy but for objects and lists, most of whose values are read from an object at hand. For each of them the
 * stock engine makes a path, a step, parameters, an environment, futures and a map, which is most of what a page of an
 * answer costs. Here the selection is made into a plan once, and the values are read into arrays. A field that
 * needs more (arguments, a controller, an interface) is left to the stock engine, in the middle of it.
 *
 * <p>It knows nothing of instrumentation of fields: there may be none (see {@code OneInstrumentation}).
 */
public final class PlannedStrategy extends AsyncExecutionStrategy {

    private final PlanCache plans = new PlanCache();

    /** @param faults what turns an exception of a fetcher into an error */
    public PlannedStrategy(DataFetcherExceptionHandler faults) {
        super(faults);
    }

    @Override
    protected @Nullable Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters at, GraphQLObjectType type, Object source) {
        Shape shape = shape(type, at);
        return shape instanceof Shape.Unknown || context.hasIncrementalSupport()
                ? super.completeValueForObject(context, at, type, source)
                : new Completion(this, context, at, shape).of(source);
    }

    @Override
    protected FieldValueInfo completeValueForList(
            ExecutionContext context, ExecutionStrategyParameters at, Iterable<Object> items) {
        GraphQLList type = at.getExecutionStepInfo().getUnwrappedNonNullTypeAs();
        Shape shape = shape(type, at);
        return shape instanceof Shape.Unknown || !(items instanceof Collection) || context.hasIncrementalSupport()
                ? super.completeValueForList(context, at, items)
                : new FieldValueInfo(
                        FieldValueInfo.CompleteValueType.LIST,
                        new Completion(this, context, at, shape).of(items),
                        List.of());
    }

    private static Shape shape(GraphQLType type, ExecutionStrategyParameters at) {
        return Shape.of(type, at.getField(), at.getExecutionStepInfo().isNonNullType());
    }

    Plans plans(ExecutionContext context) {
        return plans.of(context);
    }

    /** How many documents' plans are kept. */
    long keptPlans() {
        return plans.size();
    }

    /** The whole work of the stock engine for one field. */
    Object stock(ExecutionContext context, ExecutionStrategyParameters asked) {
        return resolveFieldWithInfo(context, asked);
    }

    /** What a fetcher has put into a list together with its errors. */
    @Nullable
    Object unboxed(ExecutionContext context, ExecutionStrategyParameters item, DataFetcherResult<?> result) {
        return FetchedValue.getFetchedValue(unboxPossibleDataFetcherResult(context, item, result));
    }

    ExecutionStepInfo step(
            ExecutionContext context, ExecutionStrategyParameters asked, GraphQLFieldDefinition definition) {
        GraphQLObjectType type = asked.getExecutionStepInfo().getUnwrappedNonNullTypeAs();
        return createExecutionStepInfo(context, asked, definition, type);
    }

    ExecutionStepInfo step(ExecutionStepInfo list, ResultPath item) {
        return executionStepInfoFactory.newExecutionStepInfoForListElement(list, item);
    }
}
