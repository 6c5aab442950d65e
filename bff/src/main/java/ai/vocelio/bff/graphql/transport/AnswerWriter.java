package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.engine.Answer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * Writes the values that the engine puts into answers. It knows the few kinds there are, so that no serializer has to be
 * looked up for each of the thousands of values of a page; anything else is left to the generator's mapper.
 */
final class AnswerWriter {

    private final JsonGenerator out;

    AnswerWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(@Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Answer object -> object(object);
            case Map<?, ?> object -> object(object);
            case Iterable<?> array -> array(array);
            case Integer number -> out.writeNumber(number);
            case Boolean is -> out.writeBoolean(is);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            default -> out.writePOJO(value);
        }
    }

    private void object(Answer object) {
        out.writeStartObject();
        object.visit(this::field);
        out.writeEndObject();
    }

    private void field(SerializableString name, @Nullable Object value) {
        out.writeName(name);
        write(value);
    }

    private void object(Map<?, ?> object) {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.writeName(String.valueOf(entry.getKey()));
            write(entry.getValue());
        }
        out.writeEndObject();
    }

    private void array(Iterable<?> array) {
        out.writeStartArray();
        for (Object item : array) {
            write(item);
        }
        out.writeEndArray();
    }
}
