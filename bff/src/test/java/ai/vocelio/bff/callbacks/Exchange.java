package ai.vocelio.bff.callbacks;

import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.AgentCreate;
import ai.vocelio.agents.AgentTool;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.VocelioApplication;
import ai.vocelio.bff.testing.EdgeEnvironment;
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
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import ai.vocelio.sandbox.carrier.CarrierServer;
import ai.vocelio.sandbox.carrier.CarrierSettings;
import ai.vocelio.sandbox.model.ModelServer;
import ai.vocelio.sandbox.model.ModelSettings;
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

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext platform;

    Exchange(double speed) throws IOException {
        carrier = CarrierServer.start(CarrierSettings.forTests(account, SECRET, speed));
        model = ModelServer.start(ModelSettings.onAnyPort().withoutPauses());
        platform = start();
        as(() -> bean(ProviderAccounts.class).set(Provider.TWILIO, new Credentials(account, SECRET)));
    }

    <T> T bean(Class<T> type) {
        return platform.getBean(type);
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
        return as(() -> {
            UUID number = bean(Numbers.class).ensure(LINE, "Main line").id();
            var command = new CallPlace(agentId, number, to, null);
            return bean(Calls.class).place(command, key, UUID.randomUUID()).id();
        });
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
        var request = HttpRequest.newBuilder(URI.create(carrier.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the platform as a shutdown does, and starts it again. */
    void restart() {
        platform.close();
        platform = start();
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.shared().environment());
        settings.put("VOCELIO_ENCRYPTION_KEY", TestEnvironment.ENCRYPTION_KEY);
        settings.put("VOCELIO_PORT", port);
        settings.put("VOCELIO_PUBLIC_URL", "http://localhost:" + port);
        settings.put("VOCELIO_TWILIO_BASE_URL", carrier.url().toString());
        settings.put("VOCELIO_OPENAI_BASE_URL", model.baseUrl());
        settings.put("VOCELIO_OPENAI_API_KEY", "exchange");
        return new SpringApplicationBuilder(VocelioApplication.class)
                .initializers(
                        new EdgeEnvironment(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("exchange", settings)))
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
