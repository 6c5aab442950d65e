package ai.vocelio.bff.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;

/**
 * A list that each object of a page has: turns of calls, versions of agents. The first pages of all of them are one
 * look-up, and so are their counts; whoever turns pages does it for one object, which is a look-up of its own.
 */
public final class NestedList<T> {

    private final String name;
    private final Source<T> source;

    /** @param name its own among all lists: {@code Call.turns} */
    public NestedList(String name, Loaders loaders, Source<T> source) {
        this.name = name;
        this.source = source;
        loaders.<Start, List<T>>add(name, this::startsOf);
        loaders.<UUID, Long>add(countsName(), this::countsOf);
    }

    /** A page of the list of one object. */
    public CompletableFuture<Connection<T>> of(UUID owner, Paging paging, DataFetchingEnvironment env) {
        return page(owner, paging, env)
                .thenApply(page -> Connection.ofOneOfSeveral(
                        page, item -> source.position.apply(owner, item), counting -> count(owner, counting)));
    }

    private CompletableFuture<Long> count(UUID owner, DataFetchingEnvironment env) {
        DataLoader<UUID, Long> loader = Objects.requireNonNull(env.getDataLoader(countsName()));
        return loader.load(owner);
    }

    private String countsName() {
        return name + ".totalCount";
    }

    private Map<UUID, Long> countsOf(Set<UUID> owners) {
        Map<UUID, Long> counts = new HashMap<>();
        owners.forEach(owner -> counts.put(owner, 0L));
        counts.putAll(source.counts.apply(owners));
        return counts;
    }

    private CompletableFuture<Page<T>> page(UUID owner, Paging paging, DataFetchingEnvironment env) {
        if (paging.isFromEnd() || paging.after() != null || paging.before() != null) {
            return CompletableFuture.completedFuture(source.page.apply(owner, paging));
        }
        DataLoader<Start, List<T>> loader = Objects.requireNonNull(env.getDataLoader(name));
        return loader.load(new Start(owner, paging.fetchSize())).thenApply(rows -> Page.of(paging, rows));
    }

    /** The objects of a page are all asked for as many items. */
    private Map<Start, List<T>> startsOf(Set<Start> wanted) {
        Map<Start, List<T>> found = new HashMap<>();
        wanted.stream()
                .collect(groupingBy(Start::most, mapping(Start::owner, toList())))
                .forEach((most, owners) -> source.starts
                        .apply(owners, most)
                        .forEach((owner, rows) -> found.put(new Start(owner, most), rows)));
        return found;
    }

    /**
     * How the list is read.
     *
     * @param starts the first items of the lists of several objects, at most as many as the number; each object is there
     * @param page any page of one object
     * @param counts how many items each of several objects has; one without any may be absent
     * @param position where an item of an object stands
     */
    public record Source<T>(
            BiFunction<Collection<UUID>, Integer, Map<UUID, List<T>>> starts,
            BiFunction<UUID, Paging, Page<T>> page,
            Function<Collection<UUID>, Map<UUID, Long>> counts,
            BiFunction<UUID, T, Position> position) {}

    /** The first items of an object's list. */
    private record Start(UUID owner, int most) {}
}
