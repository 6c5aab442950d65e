package ai.vocelio.bff.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** An identity provider as far as the edge sees it: it publishes keys and signs access tokens. */
public final class TestIssuer {

    private static final SingletonSupplier<TestIssuer> SHARED = SingletonSupplier.of(TestIssuer::new);
    private static final String REALM = "/realms/vocelio";

    private final HttpServer server;
    private final CopyOnWriteArrayList<RSAKey> published = new CopyOnWriteArrayList<>();
    private final ECKey elliptic;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean isDown;
    private volatile @Nullable CountDownLatch hold;

    /** A new issuer with one key on a free port. */
    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            elliptic = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        rotate();
        server.createContext(REALM + "/protocol/openid-connect/certs", this::publish);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    /** The issuer that the shared context of edge tests believes. */
    public static TestIssuer shared() {
        return SHARED.obtain();
    }

    /** Its name in tokens. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** A token for an owner of an organization; change what matters, then sign. */
    public TestToken token(TestOrganization organization) {
        return TestToken.of(this, organization);
    }

    /** The key that signs now. */
    public RSAKey key() {
        return published.getLast();
    }

    /** The published key for ES256. */
    public ECKey ellipticKey() {
        return elliptic;
    }

    /** Signs with a new key from now on; the old ones stay published. */
    public void rotate() {
        published.add(newKey());
    }

    /** Publishes no key for RS256 any more but the one that signs now. */
    public void withdrawOldKeys() {
        published.retainAll(List.of(key()));
    }

    /** A key that nobody published. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops or resumes answering. */
    public void setDown(boolean down) {
        isDown = down;
    }

    /** Takes requests from now on and answers them no sooner than the returned hold is let go. */
    public AutoCloseable hang() {
        CountDownLatch latch = new CountDownLatch(1);
        hold = latch;
        return () -> {
            hold = null;
            latch.countDown();
        };
    }

    /** How often the keys were asked for. */
    public int looks() {
        return looks.get();
    }

    private void publish(HttpExchange exchange) throws IOException {
        looks.incrementAndGet();
        CountDownLatch latch = hold;
        try (exchange) {
            if (latch != null) {
                latch.await();
            }
            if (isDown) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            List<com.nimbusds.jose.jwk.JWK> keys = new java.util.ArrayList<>(published);
            keys.add(elliptic);
            byte[] body = new JWKSet(keys).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
