package ai.vocelio.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: how many items, from the start or from the end, beyond which positions.
 *
 * @param size 1 to 100
 * @param isFromEnd true for the last items instead of the first
 * @param after only what follows this position
 * @param before only what precedes this position
 */
public record Paging(
        int size,
        boolean isFromEnd,
        @Nullable Position after,
        @Nullable Position before) {

    /** The most items of a page. */
    public static final int MAX_SIZE = 100;

    /** How many items come when nobody says how many. */
    public static final int DEFAULT_SIZE = 25;

    /** Checks the size. */
    public Paging {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_SIZE + " items, not " + size);
        }
    }

    /** The first items. */
    public static Paging first(int size) {
        return new Paging(size, false, null, null);
    }

    /** One item more than asked for, to learn whether others follow. */
    public int fetchSize() {
        return size + 1;
    }

    /**
     * Where an item stands in a sorted list.
     *
     * @param key the value sorted by, as text that the domain can read back
     * @param id breaks ties
     */
    public record Position(String key, UUID id) {}
}
