package ai.vocelio.bff.graphql.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** The names that the fields of an object have in the answer. */
final class Names {

    private final SerializedString[] inOrder;
    private final Map<String, Integer> indexes = new HashMap<>();

    Names(List<String> inOrder) {
        this.inOrder = inOrder.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        inOrder.forEach(name -> indexes.put(name, indexes.size()));
    }

    /** With what it takes to write it as JSON, which is worked out once. */
    SerializedString at(int index) {
        return inOrder[index];
    }

    /** Less than 0 for a name that is not there. */
    int indexOf(@Nullable Object name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }
}
