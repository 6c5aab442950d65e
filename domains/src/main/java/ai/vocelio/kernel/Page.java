package ai.vocelio.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list in the list's own order.
 *
 * @param items the items, at most as many as asked for
 * @param hasNext whether others follow the last one
 * @param hasPrevious whether others precede the first one
 */
public record Page<T>(List<T> items, boolean hasNext, boolean hasPrevious) {

    /** Keeps the items from later changes. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows read in the direction of the paging, one more than asked for when there are more.
     *
     * @param rows from the start on, or from the end backwards when the paging is from the end
     */
    public static <T> Page<T> of(Paging paging, List<T> rows) {
        boolean isMore = rows.size() > paging.size();
        List<T> items = isMore ? rows.subList(0, paging.size()) : rows;
        return paging.isFromEnd()
                ? new Page<>(items.reversed(), paging.before() != null, isMore)
                : new Page<>(items, isMore, paging.after() != null);
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), hasNext, hasPrevious);
    }
}
