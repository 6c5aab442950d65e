package ai.vocelio.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A directory that keeps what it is told; it may be away, and a real one may stand behind it. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeSignOnDirectory implements SignOnDirectory {

    // one for all contexts of a run: they share the database, and any of them may do the job
    private static final Map<UUID, Set<String>> ROUTES = new ConcurrentHashMap<>();
    private static final Map<UUID, SignOnProvider> OPEN = new ConcurrentHashMap<>();
    private static final Map<UUID, Set<UUID>> RETAINED = new ConcurrentHashMap<>();
    private static final AtomicBoolean AWAY = new AtomicBoolean();
    private static final AtomicReference<@Nullable SignOnDirectory> REAL = new AtomicReference<>();

    /** Whether it does not answer. */
    public void away(boolean isTo) {
        AWAY.set(isTo);
    }

    /** Who is told in its place; null for nobody. */
    public void behind(@Nullable SignOnDirectory directory) {
        REAL.set(directory);
    }

    /** Which domains lead to an organization. */
    public Set<String> routes(UUID organizationId) {
        return ROUTES.getOrDefault(organizationId, Set.of());
    }

    /** A connection by which people come in. */
    public Optional<SignOnProvider> open(UUID connectionId) {
        return Optional.ofNullable(OPEN.get(connectionId));
    }

    /** The connections that an organization has there. */
    public Set<UUID> retained(UUID organizationId) {
        return RETAINED.getOrDefault(organizationId, Set.of());
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean route(UUID organizationId, Set<String> emailDomains) {
        SignOnDirectory told = told();
        ROUTES.put(organizationId, emailDomains);
        return told == null || told.route(organizationId, emailDomains);
    }

    @Override
    public void provide(UUID organizationId, SignOnProvider provider) {
        SignOnDirectory told = told();
        OPEN.put(provider.connectionId(), provider);
        if (told != null) {
            told.provide(organizationId, provider);
        }
    }

    @Override
    public void close(UUID connectionId) {
        SignOnDirectory told = told();
        OPEN.remove(connectionId);
        if (told != null) {
            told.close(connectionId);
        }
    }

    @Override
    public void retain(UUID organizationId, Set<UUID> connectionIds) {
        SignOnDirectory told = told();
        RETAINED.put(organizationId, connectionIds);
        if (told != null) {
            told.retain(organizationId, connectionIds);
        }
    }

    private @Nullable SignOnDirectory told() {
        if (AWAY.get()) {
            throw new IdentityFault(IdentityFault.Kind.UNREACHABLE, "The identity provider cannot be reached.");
        }
        return REAL.get();
    }
}
