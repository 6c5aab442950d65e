package ai.vocelio.sandbox.demo;

import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.keycloak.Tokens;
import ai.vocelio.sandbox.process.Failure;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Logs in, has an agent call somebody, and prints the conversation line by line as the subscription brings it.
 *
 * @param endpoint of GraphQL
 */
public record Demo(URI endpoint, String issuer, Caller caller, PrintStream out) {
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
            Receptionist receptionist = Receptionist.ready(api);
            out.printf("  \"%s\" calls %s from %s.%n", Receptionist.NAME, to, receptionist.number());
            out.println("  The person and the language model are stand-ins on this machine.");
            out.println();
            String call = receptionist.call(api, to, UUID.randomUUID());
            watch(client, tokens.accessToken(), api, call);
        }
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
