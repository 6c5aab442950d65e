package ai.vocelio.kernel;

import io.micrometer.context.ContextRegistry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organization that the running thread works for. It follows data fetchers, loaders and virtual threads through
 * Micrometer's context propagation. It is set in five places (token, loader, callback look-up, event advice, job) and read in two
 * (Hibernate's tenant resolver, start of a transaction). Nobody set: no rows.
 */
public final class Tenant {

    private static final String CONTEXT_KEY = "vocelio.organization";
    private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

    static {
        follow(ContextRegistry.getInstance());
    }

    private Tenant() {}

    /** Lets the organization follow what a registry lets follow work. */
    public static void follow(ContextRegistry registry) {
        registry.registerThreadLocalAccessor(CONTEXT_KEY, CURRENT);
    }

    /** The organization of this thread, if any. */
    public static Optional<UUID> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The organization of this thread.
     *
     * @throws IllegalStateException when there is none: a fault of the program, never of a caller
     */
    public static UUID required() {
        return current().orElseThrow(() -> new IllegalStateException("No organization is set for this work"));
    }

    /** Does work for an organization and restores what was set before. */
    public static <T extends @Nullable Object, E extends Throwable> T call(UUID organizationId, Work<T, E> work)
            throws E {
        UUID before = CURRENT.get();
        refuseChangeInsideTransaction(before, organizationId);
        CURRENT.set(organizationId);
        try {
            return work.run();
        } finally {
            restore(before);
        }
    }

    /** Does work for an organization and restores what was set before. */
    public static <T extends @Nullable Object> T as(UUID organizationId, Supplier<T> work) {
        return Tenant.<T, RuntimeException>call(organizationId, work::get);
    }

    /** Does work for an organization and restores what was set before. */
    public static void as(UUID organizationId, Runnable work) {
        Tenant.<@Nullable Void, RuntimeException>call(organizationId, () -> {
            work.run();
            return null;
        });
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Throwable> {

        /** Does it. */
        T run() throws E;
    }

    private static void refuseChangeInsideTransaction(@Nullable UUID before, UUID after) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !after.equals(before)) {
            throw new IllegalStateException("The organization cannot change inside a transaction");
        }
    }

    private static void restore(@Nullable UUID before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
