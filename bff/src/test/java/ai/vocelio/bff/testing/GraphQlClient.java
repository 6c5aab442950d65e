package ai.vocelio.bff.testing;

import ai.vocelio.team.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the edge as a client does.
 *
 * <pre>{@code
 * Answer answer = client.acme().ask("{ viewer { permissions } }");
 * assertThat(answer.at("/data/viewer/permissions/0").asString()).isEqualTo("AGENT_READ");
 * }</pre>
 */
public final class GraphQlClient {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Environment environment;
    private final @Nullable String token;
    private final @Nullable String acting;

    /** @param environment of the edge that is asked */
    public GraphQlClient(Environment environment) {
        this(environment, null, null);
    }

    private GraphQlClient(Environment environment, @Nullable String token, @Nullable String acting) {
        this.environment = environment;
        this.token = token;
        this.acting = acting;
    }

    /** Asks the edge of another process on this machine. */
    public static GraphQlClient at(int port) {
        return new GraphQlClient(new MockEnvironment().withProperty("local.server.port", String.valueOf(port)));
    }

    /** As an owner of acme. */
    public GraphQlClient acme() {
        return with(TestIssuer.shared().token(TestOrganization.ACME).sign());
    }

    /** As an owner of globex. */
    public GraphQlClient globex() {
        return with(TestIssuer.shared().token(TestOrganization.GLOBEX).sign());
    }

    /** As a member with these roles. */
    public GraphQlClient member(TestOrganization organization, Role... roles) {
        return with(TestIssuer.shared()
                .token(organization)
                .roles(organization, roles)
                .sign());
    }

    /** With any token. */
    public GraphQlClient with(String accessToken) {
        return new GraphQlClient(environment, accessToken, null);
    }

    /** The same caller, who acts in another organization by this support access. */
    public GraphQlClient acting(String accessId) {
        return new GraphQlClient(environment, token, accessId);
    }

    /** Asks over HTTP. */
    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    /** Asks over HTTP, with variables. */
    public Answer ask(String document, Map<String, ?> variables) {
        return send(request(body(document, variables), "application/graphql-response+json"));
    }

    /** Sends any body with any Accept header. */
    public Answer post(String body, String accept) {
        return send(request(body, accept));
    }

    /** A request that a test may change before it is sent. */
    public HttpRequest.Builder request(String body, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("http", "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (acting != null) {
            request.header("Vocelio-Acting-In", acting);
        }
        return request;
    }

    /** Sends it. */
    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gets any page of the edge. */
    public Answer get(String path) {
        return send(at(path));
    }

    /** A request for any page of the edge, to be filled in by a test. */
    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(address("http", path)).timeout(PATIENCE);
    }

    /** Subscribes over server-sent events. */
    public TestEvents events(String document, Map<String, ?> variables) {
        try {
            HttpResponse<java.util.stream.Stream<String>> response = HTTP.send(
                    request(body(document, variables), "text/event-stream").build(), BodyHandlers.ofLines());
            return new TestEvents(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a socket of the right protocol and says who we are. */
    public TestSocket socket() {
        TestSocket socket = rawSocket("graphql-transport-ws");
        socket.init(token, acting);
        return socket;
    }

    /** What {@link #socket} says first. */
    public String hello() {
        return TestSocket.hello(token, acting);
    }

    /** Opens a socket and says nothing yet. */
    public TestSocket rawSocket(String protocol) {
        return TestSocket.open(HTTP, address("ws", "/graphql"), protocol, null);
    }

    /** Opens a socket as a page of this origin does. */
    public TestSocket rawSocketOf(String origin) {
        return TestSocket.open(HTTP, address("ws", "/graphql"), "graphql-transport-ws", origin);
    }

    /** The body of a request. */
    public static String body(String document, Map<String, ?> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", document);
        if (!variables.isEmpty()) {
            body.put("variables", variables);
        }
        return JSON.writeValueAsString(body);
    }

    private URI address(String scheme, String path) {
        return URI.create(scheme + "://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
