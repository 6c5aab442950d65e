package ai.vocelio.bff.graphql.engine;

import ai.vocelio.bff.graphql.engine.Shape.Leaf;
import ai.vocelio.bff.graphql.engine.Shape.Many;
import ai.vocelio.bff.graphql.engine.Shape.One;
import ai.vocelio.bff.graphql.engine.Shape.Unknown;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Completes one object or list with all that is in it. What has to be awaited is put into its place when it is there. A
 * null where none may be takes the nearest place around it that may be null, as the specification wants (GraphQL, October
 * 2021, 6.4.4 Handling Field Errors).
 */
final class Completion {

    private static final Supplier<DataFetchingEnvironment> NO_ENVIRONMENT = () -> {
        throw new IllegalStateException("This field asks for more than its object");
    };

    private final PlannedStrategy strategy;
    private final ExecutionContext context;
    private final Plans plans;
    private final Steps steps;
    private final OpenLoaders loaders;
    private final Place root;
    private final Waiting waiting;

    Completion(PlannedStrategy strategy, ExecutionContext context, ExecutionStrategyParameters at, Shape shape) {
        this.strategy = strategy;
        this.context = context;
        this.plans = strategy.plans(context);
        this.steps = new Steps(strategy, context, at);
        this.loaders = new OpenLoaders(context, at);
        this.root = Place.root(shape);
        this.waiting = new Waiting(root);
    }

    /** The completed value, or a future of it. */
    @Nullable
    Object of(Object value) {
        complete(root, value);
        return waiting.end();
    }

    private void complete(Place place, @Nullable Object found) {
        Object value = context.getValueUnboxer().unbox(found);
        if (value == null) {
            nothing(place);
            return;
        }
        switch (place.shape()) {
            case Leaf leaf -> leaf(place, leaf, value);
            case Many many -> list(place, many, value);
            case One one -> object(place, one, value);
            case Unknown unknown -> throw new IllegalStateException(unknown + " has no plan");
        }
    }

    private void leaf(Place place, Leaf leaf, Object value) {
        try {
            Object written = leaf.writing().of(value, context);
            if (written == null) {
                nothing(place);
            } else {
                place.put(written);
            }
        } catch (CoercingSerializeException e) {
            steps.tell(new SerializationError(steps.found(place).getPath(), e));
            nothing(place);
        }
    }

    private void list(Place place, Many many, Object value) {
        if (!(value instanceof Collection<?> items)) {
            ExecutionStrategyParameters found = steps.found(place);
            steps.tell(new TypeMismatchError(
                    found.getPath(), found.getExecutionStepInfo().getUnwrappedNonNullType()));
            nothing(place);
            return;
        }
        @Nullable Object[] values = new Object[items.size()];
        place.put(Arrays.asList(values));
        int index = 0;
        for (Object item : items) {
            Place at = place.item(many.item(), values, index++);
            complete(
                    at,
                    item instanceof DataFetcherResult<?> result
                            ? strategy.unboxed(context, steps.found(at), result)
                            : item);
        }
    }

    private void object(Place place, One one, Object value) {
        Plan plan = plans.of(one, context);
        Plan.Field[] fields = plan.fields();
        @Nullable Object[] values = new Object[fields.length];
        place.put(new Answer(plan.names(), values));
        place.holds(plan, value);
        for (int i = 0; i < fields.length; i++) {
            fetch(place.field(fields[i], values, i), fields[i].fetching());
        }
    }

    private void fetch(Place place, Plan.Fetching by) {
        switch (by) {
            case Plan.Constant same -> place.put(same.value());
            case Plan.Read read -> read(place, read, null);
            case Plan.Load load -> load(place, load);
            case Plan.Guarded(PermittedFetcher guard, Plan.Fetching open)
            when guard.isPermitted(context.getGraphQLContext()) -> fetch(place, open);
            case Plan.Masked(MaskedFetcher mask, Plan.Fetching open)
            when mask.isShown(context.getGraphQLContext()) -> fetch(place, open);
            case Plan.Masked(MaskedFetcher mask, Plan.Read read) -> read(place, read, mask);
            default -> stock(place);
        }
    }

    private void read(Place place, Plan.Read read, @Nullable MaskedFetcher mask) {
        Object value;
        try {
            value = read.fetcher()
                    .get(Objects.requireNonNull(place.field()).definition(), place.owner(), NO_ENVIRONMENT);
            if (mask != null) {
                value = mask.masked(value);
            }
        } catch (Exception e) {
            stock(place);
            return;
        }
        if (isLater(value)) {
            stock(place);
        } else {
            complete(place, value);
        }
    }

    private static boolean isLater(@Nullable Object value) {
        return value instanceof CompletionStage
                || value instanceof DataFetcherResult
                || value instanceof Publisher
                || value instanceof Flow.Publisher;
    }

    private void load(Place place, Plan.Load load) {
        Object key;
        try {
            key = load.fetcher().keyOf(place.owner());
        } catch (RuntimeException e) {
            stock(place);
            return;
        }
        if (key == null) {
            nothing(place);
        } else {
            waiting.then(
                    loaders.load(load.fetcher().loader(), key), found -> complete(place, found), fault -> stock(place));
        }
    }

    /** The stock engine does it from the beginning; what is read or loaded a second time is the same again. */
    private void stock(Place place) {
        waiting.then(
                strategy.stock(context, steps.asked(place)),
                info -> waiting.then(
                        Objects.requireNonNull((FieldValueInfo) info).getFieldValueObject(),
                        place::put,
                        fault -> failed(place, fault)),
                fault -> failed(place, fault));
    }

    private void failed(Place place, Throwable fault) {
        if (fault instanceof NonNullableFieldWasNullException) {
            takeAway(place);
        } else {
            waiting.fail(fault);
        }
    }

    private void nothing(Place place) {
        place.put(null);
        if (place.shape().isNonNull()) {
            ExecutionStrategyParameters found = steps.found(place);
            try {
                found.getNonNullFieldValidator().validate(found, null);
            } catch (NonNullableFieldWasNullException e) {
                takeAway(place);
            }
        }
    }

    private void takeAway(Place place) {
        Place at = place;
        while (at.shape().isNonNull() && at.around() != null) {
            at = at.around();
        }
        at.put(null);
        if (at.shape().isNonNull()) {
            ExecutionStrategyParameters found = steps.found(at);
            waiting.fail(new NonNullableFieldWasNullException(found.getExecutionStepInfo(), found.getPath()));
        }
    }
}
