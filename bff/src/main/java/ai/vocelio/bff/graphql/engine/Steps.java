package ai.vocelio.bff.graphql.engine;

import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResultPath;
import java.util.Objects;

/**
 * What the stock engine knows of each place: path, types, arguments, the objects around. It makes it for every value; here
 * it is made for those alone that it has to answer, or whose error has to be told.
 */
final class Steps {

    private final PlannedStrategy strategy;
    private final ExecutionContext context;
    private final ExecutionStrategyParameters root;

    Steps(PlannedStrategy strategy, ExecutionContext context, ExecutionStrategyParameters root) {
        this.strategy = strategy;
        this.context = context;
        this.root = root;
    }

    /** Of a field, before its value is fetched. */
    ExecutionStrategyParameters asked(Place place) {
        Plan.Field field = Objects.requireNonNull(place.field());
        ExecutionStrategyParameters object = inside(Objects.requireNonNull(place.around()));
        ResultPath path = object.getPath().segment(field.asked().getResultKey());
        return object.transform(next -> next.field(field.asked()).path(path).parent(object));
    }

    /** Of any value, before it is completed. */
    ExecutionStrategyParameters found(Place place) {
        if (place.around() == null) {
            return root;
        }
        return place.field() == null ? item(place, place.around()) : value(place.field(), asked(place));
    }

    private ExecutionStrategyParameters value(Plan.Field field, ExecutionStrategyParameters asked) {
        ExecutionStepInfo step = strategy.step(context, asked, field.definition());
        return asked.transform(next -> next.executionStepInfo(step));
    }

    private ExecutionStrategyParameters item(Place place, Place list) {
        ExecutionStrategyParameters whole = found(list);
        ResultPath path = whole.getPath().segment(place.index());
        ExecutionStepInfo step = strategy.step(whole.getExecutionStepInfo(), path);
        return whole.transform(next -> next.executionStepInfo(step).path(path));
    }

    private ExecutionStrategyParameters inside(Place object) {
        ExecutionStrategyParameters known = object.inside();
        if (known == null) {
            ExecutionStrategyParameters found = found(object);
            Plan plan = Objects.requireNonNull(object.plan());
            known = found.transform(next -> next.executionStepInfo(
                            found.getExecutionStepInfo().changeTypeWithPreservedNonNull(plan.type()))
                    .fields(plan.selections())
                    .source(object.source()));
            object.isInside(known);
        }
        return known;
    }

    /** An error of an event of a subscription belongs to the event. */
    void tell(GraphQLError error) {
        if (root.getDeferredCallContext() == null) {
            context.addError(error);
        } else {
            root.getDeferredCallContext().addError(error);
        }
    }
}
