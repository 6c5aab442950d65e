package ai.vocelio.bff.graphql.engine;

import graphql.execution.ExecutionStrategyParameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a value of an answer stands, and into what it is put. */
final class Place {

    private final @Nullable Place around;
    private final Plan.@Nullable Field field;
    private final Shape shape;
    private final @Nullable Object[] into;
    private final int index;
    private @Nullable Plan plan;
    private @Nullable Object source;
    private @Nullable ExecutionStrategyParameters inside;

    private Place(@Nullable Place around, Plan.@Nullable Field field, Shape shape, @Nullable Object[] into, int index) {
        this.around = around;
        this.field = field;
        this.shape = shape;
        this.into = into;
        this.index = index;
    }

    static Place root(Shape shape) {
        return new Place(null, null, shape, new Object[1], 0);
    }

    Place field(Plan.Field of, @Nullable Object[] values, int at) {
        return new Place(this, of, of.shape(), values, at);
    }

    Place item(Shape of, @Nullable Object[] values, int at) {
        return new Place(this, null, of, values, at);
    }

    @Nullable
    Place around() {
        return around;
    }

    /** Null for the root and for the item of a list. */
    Plan.@Nullable Field field() {
        return field;
    }

    Shape shape() {
        return shape;
    }

    int index() {
        return index;
    }

    void put(@Nullable Object value) {
        into[index] = value;
    }

    @Nullable
    Object value() {
        return into[index];
    }

    /** An object is completed here. */
    void holds(Plan itsPlan, Object object) {
        plan = itsPlan;
        source = object;
    }

    @Nullable
    Plan plan() {
        return plan;
    }

    @Nullable
    Object source() {
        return source;
    }

    /** The object whose field this is. */
    Object owner() {
        return Objects.requireNonNull(Objects.requireNonNull(around).source);
    }

    /** What the stock engine would know within the object; worked out when it is needed. */
    @Nullable
    ExecutionStrategyParameters inside() {
        return inside;
    }

    void isInside(ExecutionStrategyParameters known) {
        inside = known;
    }
}
