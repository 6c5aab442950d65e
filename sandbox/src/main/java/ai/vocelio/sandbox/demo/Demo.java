package ai.vocelio.sandbox.demo;

import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.keycloak.Tokens;
import ai.vocelio.sandbox.process.Failure;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Logs in, has an agent call somebody, and prints the conversation line by line as the subscription brings it.
 *
 * @param endpoint of GraphQL
 */
public record Demo(URI endpoint, String issuer, Caller caller, PrintStream out) {
    private static final String AGENT = "Dental receptionist";
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** Who logs in, and for which organization. */
    public record Caller(String login, String password, String organization) {

        @Override
        public String toString() {
            return login;
        }
    }

    /** Calls the number (E.164) and returns when the call has ended. */
    public void call(String to) {
        Tokens tokens = Login.commandLine(issuer).as(caller.login(), caller.password(), caller.organization());
        out.printf("  Logged in as %s.%n", caller.login());
        try (HttpClient client = HttpClient.newHttpClient()) {
            Api api = new Api(client, endpoint, tokens::accessToken);
            JsonNode parts = api.ask(Document.named("find-parts", Map.of("agentName", AGENT)));
            String agent = agent(api, parts);
            JsonNode number = parts.at("/numbers/nodes/0");
            if (number.isMissingNode()) {
                throw new Failure("the organization has no phone number to call from");
            }
            out.printf(
                    "  \"%s\" calls %s from %s.%n",
                    AGENT, to, number.path("e164").asString());
            out.println("  The person and the language model are stand-ins on this machine.");
            out.println();
            String call = place(api, agent, number.path("id").asString(), to);
            watch(client, tokens.accessToken(), api, call);
        }
    }

    private String agent(Api api, JsonNode parts) {
        JsonNode found = parts.at("/agents/nodes")
                .valueStream()
                .filter(agent -> AGENT.equals(agent.path("name").asString()))
                .findFirst()
                .orElse(null);
        if (found != null && "PUBLISHED".equals(found.path("status").asString())) {
            return found.path("id").asString();
        }
        String agent = found != null ? found.path("id").asString() : create(api, parts);
        api.change(Document.named("publish-agent", Map.of("agentId", agent)), "agentPublish");
        return agent;
    }

    private static String create(Api api, JsonNode parts) {
        Map<String, Object> input = Map.of(
                "name",
                AGENT,
                "voiceId",
                parts.at("/voices/nodes/0/id").asString(),
                "language",
                "en-US",
                "instructions",
                "You are Robin, the receptionist of Acme Dental. Book an appointment for a check-up. Ask for the name, the day and the time, one after the other. Note each as a fact, repeat them for confirmation, say goodbye and end the call.",
                "openingLine",
                "Hello, this is Robin, the virtual receptionist of Acme Dental. Would you like to book your check-up?",
                "tools",
                List.of("END_CALL", "NOTE_FACT"));
        return api.change(Document.named("create-agent", Map.of("input", input)), "agentCreate")
                .at("/agent/id")
                .asString();
    }

    /** A fresh key: sending the same one again would give the same call, not a second one. */
    private static String place(Api api, String agent, String number, String to) {
        Map<String, Object> variables = Map.of(
                "input", Map.of("agentId", agent, "numberId", number, "to", to),
                "key", UUID.randomUUID().toString());
        return api.change(Document.named("place-call", variables), "callPlace")
                .at("/call/id")
                .asString();
    }

    private void watch(HttpClient client, String token, Api api, String call) {
        Screen screen = new Screen(out);
        Map<String, String> variables = Map.of("callId", call);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try (LiveSocket live = LiveSocket.open(client, endpoint, token)) {
            live.subscribe("changes", Document.named("changes", variables), screen::change);
            live.subscribe("transcript", Document.named("transcript", variables), screen::transcript);
            while (!screen.ended()) {
                if (System.nanoTime() > deadline) {
                    throw new Failure("the call has not ended within %d minutes; ./vocelio logs bff may say why"
                            .formatted(LONGEST.toMinutes()));
                }
                live.pump(Duration.ofSeconds(1));
            }
        }
        JsonNode finished = api.ask(Document.named("finished-call", variables)).path("call");
        screen.rest(finished.at("/turns/nodes"));
        screen.summary(finished);
    }
}
