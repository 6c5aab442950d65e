package ai.vocelio.audit;

import ai.vocelio.kernel.Tenant;
import io.micrometer.context.ContextRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on the running thread, and what for. It follows work as the tenant does, and every transaction that may write
 * tells it to PostgreSQL, whose triggers write the audit log. Nobody set: the platform acts by itself.
 *
 * @param onBehalfOf the member in whose name the actor acts; null when it acts in its own
 * @param client the program that is used
 * @param requestId the same for all that one request does
 * @param address from where the request came
 * @param action name of the mutation, the job, or the event that is answered
 * @param supportId by which support access the actor acts in an organization that is not its own; null in its own
 */
public record Acting(
        AuditActor actor,
        @Nullable UUID onBehalfOf,
        @Nullable String client,
        @Nullable String requestId,
        @Nullable String address,
        String action,
        @Nullable UUID supportId) {

    private static final ThreadLocal<Acting> CURRENT = new ThreadLocal<>();
    private static final String PLATFORM = "Vocelio";
    private static final String UNNAMED = "platform";

    static {
        ContextRegistry.getInstance().registerThreadLocalAccessor("vocelio.acting", CURRENT);
    }

    /** In the actor's own organization. */
    public Acting(
            AuditActor actor,
            @Nullable UUID onBehalfOf,
            @Nullable String client,
            @Nullable String requestId,
            @Nullable String address,
            String action) {
        this(actor, onBehalfOf, client, requestId, address, action, null);
    }

    /** The platform by itself. */
    public static Acting system(String action) {
        return new Acting(new AuditActor(AuditActorKind.SYSTEM, null, PLATFORM), null, null, null, null, action);
    }

    /** A carrier that tells something. */
    public static Acting carrier(String name, String action) {
        return new Acting(new AuditActor(AuditActorKind.CARRIER, null, name), null, name, null, null, action);
    }

    /** Who acts on this thread, if anybody was set. */
    public static Optional<Acting> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Does work as this actor and restores who acted before. */
    public <T extends @Nullable Object> T does(Supplier<T> work) {
        return this.<T, RuntimeException>calls(work::get);
    }

    /** Does work as this actor and restores who acted before. */
    public void does(Runnable work) {
        this.<@Nullable Void, RuntimeException>calls(() -> {
            work.run();
            return null;
        });
    }

    /** Does work as this actor and restores who acted before. */
    public <T extends @Nullable Object, E extends Throwable> T calls(Tenant.Work<T, E> work) throws E {
        Acting before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** What PostgreSQL is told: an array as text, in the order that its function acting() states. */
    static String told(Instant now) {
        return current().orElseGet(() -> system(UNNAMED)).at(now);
    }

    private String at(Instant now) {
        return Stream.of(
                        now,
                        actor.kind(),
                        actor.id(),
                        actor.name(),
                        onBehalfOf,
                        client,
                        requestId,
                        address,
                        action,
                        supportId,
                        actor.organization())
                .map(Acting::element)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        return value == null
                ? "NULL"
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
