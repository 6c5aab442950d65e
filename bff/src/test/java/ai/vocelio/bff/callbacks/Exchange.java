package ai.vocelio.bff.callbacks;

import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.AgentCreate;
import ai.vocelio.agents.AgentTool;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.VocelioApplication;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFact;
import ai.vocelio.calls.CallPlace;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.Turn;
import ai.vocelio.calls.life.CallLook;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import ai.vocelio.sandbox.carrier.CarrierServer;
import ai.vocelio.sandbox.carrier.CarrierSettings;
import ai.vocelio.sandbox.model.ModelServer;
import ai.vocelio.sandbox.model.ModelSettings;
import ai.vocelio.team.Role;
import ai.vocelio.testing.TestDatabase;
import ai.vocelio.testing.TestEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform on a port of its own, between a carrier and a model; time runs fast for the people on the lines. */
final class Exchange implements AutoCloseable {

    static final String LINE = "+12125550100";
    static final String SECRET = "exchange-secret";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final UUID JOANNA = UUID.fromString("0196a000-0000-7000-a000-000000000010");

    final UUID organization = UUID.randomUUID();
    final String account = "AC" + organization.toString().replace("-", "");
    final CarrierServer carrier;
    final ModelServer model;
    final int port = freePort();

    private final Map<String, String> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext platform;

    Exchange(double speed) throws IOException {
        this(speed, Map.of());
    }

    /** @param settings of the platform, beside the usual ones */
    Exchange(double speed, Map<String, String> settings) throws IOException {
        this.settings = settings;
        carrier = CarrierServer.start(
                CarrierSettings.forTests(account, SECRET, speed).withNumbers(Map.of(LINE, account)));
        model = ModelServer.start(ModelSettings.onAnyPort().withoutPauses());
        platform = start();
        as(() -> bean(ProviderAccounts.class).set(Provider.TWILIO, new Credentials(account, SECRET)));
    }

    <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }

    /** Asks the platform as an owner of the organization does. */
    GraphQlClient client() {
        as(() -> bean(Organizations.class).ensure(alias(), "Exchange", ZoneOffset.UTC));
        return new GraphQlClient(platform.getEnvironment())
                .with(TestIssuer.shared()
                        .token(TestOrganization.ACME)
                        .organizations(Map.of(alias(), TestToken.membership(organization, Role.OWNER)))
                        .sign());
    }

    private String alias() {
        return "exchange-" + organization;
    }

    /** The organization's line. */
    UUID line() {
        return as(() -> bean(Numbers.class).ensure(LINE, "Main line").id());
    }

    /** A published agent that books appointments. */
    UUID agent(String instructions, String transferTo) {
        var create = new AgentCreate(
                "Agent " + UUID.randomUUID(),
                JOANNA,
                "en-US",
                instructions,
                "Hello, this is Dana from Acme Dental. Would you like to book an appointment?",
                List.of(AgentTool.values()),
                transferTo,
                Duration.ofMinutes(5),
                Duration.ofSeconds(3));
        return as(() -> {
            UUID id = bean(Agents.class).create(create).id();
            bean(Agents.class).publish(id, null);
            return id;
        });
    }

    UUID place(UUID agentId, String to) {
        return place(agentId, to, UUID.randomUUID());
    }

    UUID place(UUID agentId, String to, UUID key) {
        var command = new CallPlace(agentId, line(), to, null);
        return as(() -> bean(Calls.class).place(command, key, UUID.randomUUID()).id());
    }

    Call call(UUID id) {
        return as(() -> bean(Calls.class).find(id).orElseThrow());
    }

    Call finished(UUID id) {
        return await().alias("call " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> call(id), call -> call.status().isFinal());
    }

    /** What was heard on the line, line by line: {@code person: Hello?}. */
    List<String> heard(UUID id) {
        return control("GET", "/sandbox/calls/" + sid(id), "")
                .path("heard")
                .valueStream()
                .map(line ->
                        line.path("who").asString() + ": " + line.path("text").asString())
                .toList();
    }

    /** The carrier's own id of the call. */
    String sid(UUID id) {
        return Objects.requireNonNull(
                as(() -> bean(CallLook.class).at(id).orElseThrow().sid()));
    }

    List<Turn> turns(UUID id) {
        return as(() -> bean(CallTurns.class).after(id, 0, 1000));
    }

    List<CallFact> facts(UUID id) {
        return as(() -> bean(CallTurns.class).factsByCallIds(List.of(id)).getOrDefault(id, List.of()));
    }

    <T> T as(Supplier<T> work) {
        return Tenant.as(organization, work);
    }

    void as(Runnable work) {
        Tenant.as(organization, work);
    }

    /** What the carrier's control door answers. */
    JsonNode control(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(carrier.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Stops the platform as a shutdown does, and starts it again. */
    void restart() {
        platform.close();
        platform = start();
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            String answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> all = new HashMap<>(TestDatabase.shared().environment());
        all.putAll(settings);
        all.put("VOCELIO_ENCRYPTION_KEY", TestEnvironment.ENCRYPTION_KEY);
        all.put("VOCELIO_PORT", port);
        all.put("VOCELIO_PUBLIC_URL", "http://localhost:" + port);
        all.put("VOCELIO_TWILIO_BASE_URL", carrier.url().toString());
        all.put("VOCELIO_OPENAI_BASE_URL", model.baseUrl());
        all.put("VOCELIO_OPENAI_API_KEY", "exchange");
        return new SpringApplicationBuilder(VocelioApplication.class)
                .initializers(
                        new EdgeEnvironment(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("exchange", all)))
                .run();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        platform.close();
        carrier.close();
        model.close();
    }
}
