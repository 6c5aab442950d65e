package ai.vocelio.bff.testing;

import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands between us and a server that speaks HTTP, counts the requests, and lets one of them go wrong. */
public final class BrokenWay implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final int NEVER = 0;

    private final String target;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger count = new AtomicInteger();
    private volatile int breaksAt = NEVER;
    private volatile @Nullable Fault fault;

    /** @param target address of the server, without a path */
    public BrokenWay(String target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Lets the request with this number, counted from 1, go wrong; counts anew. */
    public void breakAt(int number, Fault how) {
        count.set(0);
        fault = how;
        breaksAt = number;
    }

    /** Lets all requests pass; counts anew. */
    public void mend() {
        count.set(0);
        breaksAt = NEVER;
    }

    /** How many requests came. */
    public int count() {
        return count.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault now = count.incrementAndGet() == breaksAt ? fault : null;
        if (now == Fault.KILLED_BEFORE) {
            exchange.close();
        } else if (now == Fault.UNAVAILABLE) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        } else {
            HttpResponse<byte[]> answer = passed(exchange, body);
            if (now == Fault.KILLED_AFTER) {
                exchange.close();
            } else if (now != Fault.SLOW) {
                tell(exchange, answer);
            }
        }
    }

    private HttpResponse<byte[]> passed(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void tell(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
