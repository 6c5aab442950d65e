package ai.vocelio.bff.graphql.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/** What the value of a field has to become, by its type. */
sealed interface Shape {

    boolean isNonNull();

    /** Of a type; what a selection of the field asks of an object is worked out when the first one is met. */
    static Shape of(GraphQLType type, MergedField field) {
        return type instanceof GraphQLNonNull required
                ? of(required.getWrappedType(), field, true)
                : of(type, field, false);
    }

    /** Of a type without what says that its value may not be null. */
    static Shape of(GraphQLType type, MergedField field, boolean isNonNull) {
        return switch (type) {
            case GraphQLScalarType scalar ->
                new Leaf(
                        isNonNull,
                        (value, context) -> scalar.getCoercing()
                                .serialize(value, context.getGraphQLContext(), context.getLocale()));
            case GraphQLEnumType choice ->
                new Leaf(
                        isNonNull,
                        (value, context) -> choice.serialize(value, context.getGraphQLContext(), context.getLocale()));
            case GraphQLList list -> many(isNonNull, of(list.getWrappedType(), field));
            case GraphQLObjectType object when !object.getName().startsWith("__") -> new One(isNonNull, object, field);
            default -> new Unknown(isNonNull);
        };
    }

    private static Shape many(boolean isNonNull, Shape item) {
        return item instanceof Unknown ? new Unknown(isNonNull) : new Many(isNonNull, item);
    }

    /** A value without parts. */
    record Leaf(boolean isNonNull, Writing writing) implements Shape {}

    /** A list. */
    record Many(boolean isNonNull, Shape item) implements Shape {}

    /** An object of a type that is known beforehand. */
    record One(boolean isNonNull, GraphQLObjectType type, MergedField field) implements Shape {}

    /** An object whose type has to be found out, or that tells of the schema: left to the stock engine. */
    record Unknown(boolean isNonNull) implements Shape {}

    /** How a value without parts is written. */
    interface Writing {

        /** @throws graphql.schema.CoercingSerializeException when it is none of this type */
        @Nullable
        Object of(Object value, ExecutionContext context);
    }
}
