package ai.vocelio.bff.graphql;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.kernel.Tenant;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page in the shape that clients know: edges with sealed cursors, nodes, where the page stands, and how many there
 * are, counted only when asked for. The edge gives the seal; a controller only says where an item stands.
 */
public final class Connection<T> {

    private final Page<T> page;
    private final Function<? super T, Position> position;
    private final LongSupplier count;
    private final Function<Position, String> seal;
    private final @Nullable Function<DataFetchingEnvironment, CompletableFuture<Long>> counting;

    private Connection(
            Page<T> page,
            Function<? super T, Position> position,
            LongSupplier count,
            Function<Position, String> seal,
            @Nullable Function<DataFetchingEnvironment, CompletableFuture<Long>> counting) {
        this.page = page;
        this.position = position;
        this.count = count;
        this.seal = seal;
        this.counting = counting;
    }

    /**
     * A connection of a page.
     *
     * @param position where an item stands in the order of the list
     * @param count how many items there are on all pages together
     */
    public static <T> Connection<T> of(Page<T> page, Function<? super T, Position> position, LongSupplier count) {
        return new Connection<>(page, position, ofThisOrganization(count), Connection::pastTheWiring, null);
    }

    /** A connection of a page of one of several lists, which are counted together: by a loader of the request. */
    static <T> Connection<T> ofOneOfSeveral(
            Page<T> page,
            Function<? super T, Position> position,
            Function<DataFetchingEnvironment, CompletableFuture<Long>> counting) {
        return new Connection<>(page, position, () -> pastTheWiring(null), Connection::pastTheWiring, counting);
    }

    private static <R> R pastTheWiring(@Nullable Position unused) {
        throw new IllegalStateException("A connection was answered past the edge's wiring");
    }

    /** The same page with cursors that only the field it answers accepts again. */
    public Connection<T> sealedBy(Function<Position, String> fieldSeal) {
        return new Connection<>(page, position, count, fieldSeal, counting);
    }

    /** Items with their cursors. */
    public List<Edge<T>> edges() {
        return page.items().stream().map(item -> new Edge<>(this, item)).toList();
    }

    /** Items alone. */
    public List<T> nodes() {
        return page.items();
    }

    /** Where the page stands. */
    public PageInfo pageInfo() {
        return new PageInfo(this);
    }

    /** How many there are on all pages together: asks the door. */
    public int totalCount() {
        return (int) Math.min(count.getAsLong(), Integer.MAX_VALUE);
    }

    /** How many there are, when they are counted with those of other lists; empty when this one is counted alone. */
    public Optional<CompletableFuture<Long>> countTogether(DataFetchingEnvironment env) {
        return Optional.ofNullable(counting).map(together -> together.apply(env));
    }

    /** The count runs when it is asked for, where nobody has set the organization. */
    private static LongSupplier ofThisOrganization(LongSupplier count) {
        return Tenant.current()
                .<LongSupplier>map(organization -> () -> Tenant.as(organization, count::getAsLong))
                .orElse(count);
    }

    private @Nullable String cursorAt(int index) {
        return page.items().isEmpty() ? null : cursorOf(page.items().get(index));
    }

    private String cursorOf(T item) {
        return seal.apply(position.apply(item));
    }

    /** An item of a page. */
    public static final class Edge<T> {

        private final Connection<T> connection;
        private final T node;

        private Edge(Connection<T> connection, T node) {
            this.connection = connection;
            this.node = node;
        }

        /** Where the item stands; sealed when asked for. */
        public String cursor() {
            return connection.cursorOf(node);
        }

        /** The item. */
        public T node() {
            return node;
        }
    }

    /** Where a page stands; cursors are sealed when asked for. */
    public static final class PageInfo {

        private final Connection<?> connection;

        private PageInfo(Connection<?> connection) {
            this.connection = connection;
        }

        /** Whether items follow. */
        public boolean hasNextPage() {
            return connection.page.hasNext();
        }

        /** Whether items come before. */
        public boolean hasPreviousPage() {
            return connection.page.hasPrevious();
        }

        /** Where the first item stands, if there is one. */
        public @Nullable String startCursor() {
            return connection.cursorAt(0);
        }

        /** Where the last item stands, if there is one. */
        public @Nullable String endCursor() {
            return connection.cursorAt(connection.page.items().size() - 1);
        }
    }
}
