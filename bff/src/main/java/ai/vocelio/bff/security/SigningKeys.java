package ai.vocelio.bff.security;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one issuer, fetched when needed and kept. An unknown key id makes us look again, but not often: else every
 * forged token would be a request to the identity provider. While the provider is away, known keys keep their worth for
 * an hour. Who brings a known key never waits for the provider; the others wait for one look together, and not long.
 */
class SigningKeys {

    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration USABLE = Duration.ofHours(1);
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MOST_BYTES = 256 * 1024;

    private final URI address;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable CompletableFuture<State> running;
    private volatile State state = new State(new JWKSet(), Instant.MIN, Instant.MIN, true);

    SigningKeys(URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /**
     * The key with this id.
     *
     * @return empty when the issuer has none
     * @throws EdgeFault UNAVAILABLE when the issuer cannot be asked and the key is not known
     */
    Optional<JWK> find(String keyId) {
        Instant now = clock.instant();
        State seen = state;
        JWK known = seen.keyAt(now, keyId);
        if (known != null) {
            if (!seen.isFresh(now)) {
                look(pauseAfter(seen));
            }
            return Optional.of(known);
        }
        State looked = awaited(look(pauseAfter(seen)));
        JWK key = looked.keyAt(now, keyId);
        if (key == null && !looked.isAnswered()) {
            throw new EdgeFault(
                    ErrorCode.UNAVAILABLE,
                    "The identity provider cannot be reached to check the token: try again shortly");
        }
        return Optional.ofNullable(key);
    }

    /** Whether the issuer answers now; asked at most once a second. */
    boolean isReachable() {
        return awaited(look(AFTER_FAILURE)).isAnswered();
    }

    private static Duration pauseAfter(State seen) {
        return seen.isAnswered() ? BETWEEN_LOOKS : AFTER_FAILURE;
    }

    /** The look that is going on, or a new one; what is known, when the last one is not long ago. */
    private CompletableFuture<State> look(Duration pause) {
        asking.lock();
        try {
            if (running != null && !running.isDone()) {
                return running;
            }
            if (state.isLookedWithin(pause, clock.instant())) {
                return CompletableFuture.completedFuture(state);
            }
            running = CompletableFuture.supplyAsync(this::looked, Thread::startVirtualThread);
            return running;
        } finally {
            asking.unlock();
        }
    }

    private State looked() {
        @Nullable JWKSet keys = fetch();
        Instant now = clock.instant();
        state = keys == null ? new State(state.keys(), state.fetchedAt(), now, false) : new State(keys, now, now, true);
        return state;
    }

    /** What a look finds; what we know, as not answered, when it takes too long. */
    private State awaited(CompletableFuture<State> look) {
        try {
            return look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return state.unanswered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return state.unanswered();
        }
    }

    private @Nullable JWKSet fetch() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("status " + response.statusCode());
                }
                return JWKSet.parse(new String(body.readNBytes(MOST_BYTES), java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException | ParseException e) {
            LOG.warn("The identity provider gave no keys at {}: {}", address, e.toString());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private record State(JWKSet keys, Instant fetchedAt, Instant lookedAt, boolean isAnswered) {

        /** A clock that was set back must not keep us from looking. */
        boolean isLookedWithin(Duration pause, Instant now) {
            return lookedAt != Instant.MIN && !now.isBefore(lookedAt) && now.isBefore(lookedAt.plus(pause));
        }

        boolean isFresh(Instant now) {
            return fetchedAt != Instant.MIN && now.isBefore(fetchedAt.plus(FRESH));
        }

        @Nullable
        JWK keyAt(Instant now, String keyId) {
            boolean isUsable = fetchedAt != Instant.MIN && now.isBefore(fetchedAt.plus(USABLE));
            return isUsable ? keys.getKeyByKeyId(keyId) : null;
        }

        State unanswered() {
            return new State(keys, fetchedAt, lookedAt, false);
        }
    }
}
