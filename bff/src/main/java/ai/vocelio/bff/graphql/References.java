package ai.vocelio.bff.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a type that point to objects with a global id. Each domain's package of the edge contributes beans of it; all
 * fields of a level that point to objects of one type are one look-up, by id, whatever types they stand in.
 *
 * @param typeName name of the type in the schema that has the fields
 * @param fields by field: where it points
 */
public record References<S>(String typeName, Map<String, Reference<S>> fields) {

    /** No field yet, of the type with this name: {@code References.<Call>of("Call")}. */
    public static <S> References<S> of(String typeName) {
        return new References<>(typeName, Map.of());
    }

    /**
     * One field more.
     *
     * @param nodeType name of the type pointed to
     * @param idOf the id that an object holds; null, or one that is not there, is answered as null
     */
    public References<S> to(String nodeType, String field, Function<S, @Nullable UUID> idOf) {
        Map<String, Reference<S>> more = new LinkedHashMap<>(fields);
        more.put(field, new Reference<>(nodeType, idOf));
        return new References<>(typeName, more);
    }

    /** Where a field points. */
    public record Reference<S>(String nodeType, Function<S, @Nullable UUID> idOf) {}
}
