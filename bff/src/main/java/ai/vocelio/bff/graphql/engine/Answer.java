package ai.vocelio.bff.graphql.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;

/**
 * The fields of one object of an answer, in the order asked for. All objects of a place in the document share their names,
 * so that each is an array of values. Nobody changes it but who completes it.
 */
public final class Answer extends AbstractMap<String, @Nullable Object> {

    private final Names names;
    private final @Nullable Object[] values;

    Answer(Names names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** Visits the fields in order. */
    public void visit(FieldVisitor visitor) {
        for (int i = 0; i < values.length; i++) {
            visitor.field(names.at(i), values[i]);
        }
    }

    /** What is told of each field. */
    public interface FieldVisitor {

        /** @param name with what it takes to write it as JSON */
        void field(SerializableString name, @Nullable Object value);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.indexOf(name) >= 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int index = names.indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
            return new Steps();
        }
    }

    private final class Steps implements Iterator<Map.Entry<String, @Nullable Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return new SimpleImmutableEntry<>(names.at(at).getValue(), values[at]);
        }
    }
}
