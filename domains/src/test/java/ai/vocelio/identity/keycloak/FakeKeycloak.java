package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.LoginPages;
import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.identity.SignOnDirectory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's own behaviour as measured on 26.7.4: it chooses ids, names and aliases are unique, and told twice it refuses. */
public final class FakeKeycloak implements AutoCloseable {

    static final String SECRET = "fake secret";

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("vocelio-bff:" + SECRET).getBytes(StandardCharsets.UTF_8));
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeRealm realm = new FakeRealm();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;

    /** Starts one on a free port. */
    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** How a request goes wrong. */
    public enum Fault {
        /** The connection breaks before anything is done. */
        KILLED_BEFORE,
        /** It is done, and the connection breaks before the answer. */
        KILLED_AFTER,
        /** It is done, and the answer does not come in time, nor later. */
        SLOW,
        /** It refuses for now. */
        UNAVAILABLE
    }

    /** The port, as the platform has it, with time-outs that a test can wait for. */
    public IdentityProvider provider() {
        return organizations(new AdminApi(settings()));
    }

    /** Its members, the same way. */
    public MembershipDirectory directory() {
        var api = new AdminApi(settings());
        return new KeycloakMembers(
                api, organizations(api), new Groups(api, settings().api()));
    }

    /** Its login pages, the same way. */
    LoginPages loginPages() {
        var api = new AdminApi(settings());
        return new KeycloakLoginPages(api, organizations(api));
    }

    /** Its identity providers of organizations, the same way. */
    SignOnDirectory signOn() {
        var api = new AdminApi(settings());
        var groups = new Groups(api, settings().api());
        return new KeycloakSignOn(api, new KeycloakOrganizations(api, groups), groups);
    }

    private KeycloakOrganizations organizations(AdminApi api) {
        return new KeycloakOrganizations(api, new Groups(api, settings().api()));
    }

    private KeycloakSettings settings() {
        return new KeycloakSettings(
                "http://localhost:" + server.getAddress().getPort(),
                "vocelio",
                "vocelio-bff",
                SECRET,
                "vocelio-api",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
    }

    /** What it knows. */
    public FakeRealm realm() {
        return realm;
    }

    /** Every request since the last {@link #forget}, as method and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked, and all trouble. */
    public void forget() {
        asked.clear();
        count.set(0);
        trouble = Trouble.NONE;
    }

    /** Lets the request with this number, counted from 1 since the last {@link #forget}, go wrong. */
    public void breakAt(int number, Fault fault) {
        trouble = new Trouble(at -> at == number, fault);
    }

    /** Lets every request go wrong until it is forgotten. */
    public void breakAll(Fault fault) {
        trouble = new Trouble(at -> true, fault);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        @Nullable Fault fault = trouble.at(count.incrementAndGet());
        if (fault == Fault.KILLED_BEFORE) {
            exchange.close();
            return;
        }
        if (fault == Fault.UNAVAILABLE) {
            answer(exchange, new Reply(503, "", null));
            return;
        }
        Reply reply = reply(exchange, body);
        if (fault == Fault.KILLED_AFTER) {
            exchange.close();
        } else if (fault != Fault.SLOW) {
            answer(exchange, reply);
        }
    }

    private Reply reply(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/realms/vocelio/protocol/openid-connect/token")) {
            return BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    ? new Reply(200, "{\"access_token\":\"admin\",\"expires_in\":300}", null)
                    : new Reply(401, "{\"error\":\"unauthorized_client\"}", null);
        }
        if (!"Bearer admin".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Reply(401, "", null);
        }
        String query = exchange.getRequestURI().getQuery();
        String inRealm = path.substring("/admin/realms/vocelio".length());
        return realm.ask(exchange.getRequestMethod(), inRealm, query == null ? "" : query, read(body));
    }

    /** The id of a member comes as it is, without the quotes of JSON. */
    private static JsonNode read(String body) {
        if (body.isEmpty()) {
            return JSON.createObjectNode();
        }
        return "{[".indexOf(body.charAt(0)) < 0 ? JSON.valueToTree(body) : JSON.readTree(body);
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.location() != null) {
            exchange.getResponseHeaders().add("Location", "http://localhost/admin" + reply.location());
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** An answer; the location names what was made. */
    record Reply(int status, String body, @Nullable String location) {}

    private record Trouble(
            Predicate<Integer> when, @Nullable Fault fault) {

        private static final Trouble NONE = new Trouble(at -> false, null);

        @Nullable
        Fault at(int number) {
            return when.test(number) ? fault : null;
        }
    }
}
