package ai.vocelio.bff.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the objects of a level of the document with what belongs to them: one look-up for all of them. */
public final class Join {

    private Join() {}

    /**
     * For a batch mapping: what each object points to; an object that points to nothing, or to what is not there, is
     * absent and answered as null.
     *
     * @param keyOf the id, or what else is looked up by, that an object holds
     * @param byKeys the door's look-up
     */
    public static <S, K, T> Map<S, T> by(
            List<S> sources, Function<S, @Nullable K> keyOf, Function<Collection<K>, Map<K, T>> byKeys) {
        Set<K> keys = sources.stream().map(keyOf).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<K, T> found = keys.isEmpty() ? Map.of() : byKeys.apply(keys);
        Map<S, T> joined = new HashMap<>();
        for (S source : sources) {
            K key = keyOf.apply(source);
            T target = key == null ? null : found.get(key);
            if (target != null) {
                joined.put(source, target);
            }
        }
        return joined;
    }

    /**
     * For a batch mapping: the list that belongs to each object, empty for one that is not found.
     *
     * @param idOf the object's own id
     * @param byIds the door's look-up
     */
    public static <S, T> Map<S, List<T>> lists(
            List<S> sources, Function<S, @Nullable UUID> idOf, Function<Collection<UUID>, Map<UUID, List<T>>> byIds) {
        Map<S, List<T>> joined = by(sources, idOf, byIds);
        sources.forEach(source -> joined.putIfAbsent(source, List.of()));
        return joined;
    }
}
