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

/** Joins the objects of a level of the document with what they point to: one look-up for all of them. */
public final class Join {

    private Join() {}

    /**
     * For a batch mapping: what each object points to; an object that points to nothing, or to what is not there, is
     * absent and answered as null.
     *
     * @param idOf the id that an object holds
     * @param byIds the door's look-up
     */
    public static <S, T> Map<S, T> byId(
            List<S> sources, Function<S, @Nullable UUID> idOf, Function<Collection<UUID>, Map<UUID, T>> byIds) {
        Set<UUID> ids = sources.stream().map(idOf).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, T> found = ids.isEmpty() ? Map.of() : byIds.apply(ids);
        Map<S, T> joined = new HashMap<>();
        for (S source : sources) {
            UUID id = idOf.apply(source);
            T target = id == null ? null : found.get(id);
            if (target != null) {
                joined.put(source, target);
            }
        }
        return joined;
    }
}
