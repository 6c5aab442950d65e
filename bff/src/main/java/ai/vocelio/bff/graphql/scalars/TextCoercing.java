package ai.vocelio.bff.graphql.scalars;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that travels as text.
 *
 * @param expected what the text must be, for the sentence of a refusal
 * @param read makes the value of a text; empty when the text is not one
 * @param write makes the text of a value; empty when the value is not of the scalar's kind
 */
record TextCoercing<T>(String expected, Function<String, Optional<T>> read, Function<Object, Optional<String>> write)
        implements Coercing<T, String> {

    private static final int SHOWN = 60;

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return write.apply(value)
                .orElseThrow(() -> new CoercingSerializeException(
                        "Not " + expected + ": " + value.getClass().getSimpleName()));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        return parse(input).orElseThrow(() -> new CoercingParseValueException(refusal(input)));
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        @Nullable Object text = input instanceof StringValue string ? string.getValue() : null;
        return parse(text)
                .orElseThrow(() -> new CoercingParseLiteralException(refusal(text == null ? "this literal" : text)));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        String text = input instanceof String written ? written : serialize(input, context, locale);
        return StringValue.of(text);
    }

    private Optional<T> parse(@Nullable Object input) {
        return input instanceof String text ? read.apply(text) : Optional.empty();
    }

    private String refusal(Object input) {
        String shown = input.toString();
        return "Expected " + expected + ", not '" + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown)
                + "'";
    }
}
