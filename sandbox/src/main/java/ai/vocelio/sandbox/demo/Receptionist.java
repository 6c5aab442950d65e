package ai.vocelio.sandbox.demo;

import ai.vocelio.sandbox.process.Failure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The published agent that makes the demo's calls, and the number it calls from.
 *
 * @param agentId of the agent
 * @param numberId of the organization's number
 * @param number the same in E.164
 */
public record Receptionist(String agentId, String numberId, String number) {
    static final String NAME = "Dental receptionist";

    /** Finds it, or creates and publishes it. */
    public static Receptionist ready(Api api) {
        JsonNode parts = api.ask(Document.named("find-parts", Map.of("agentName", NAME)));
        JsonNode number = parts.at("/numbers/nodes/0");
        if (number.isMissingNode()) {
            throw new Failure("the organization has no phone number to call from");
        }
        return new Receptionist(
                agent(api, parts),
                number.path("id").asString(),
                number.path("e164").asString());
    }

    /** Has it call that number (E.164); the same key again gives the same call, not a second one. Returns the call's id. */
    public String call(Api api, String to, UUID key) {
        Map<String, Object> variables =
                Map.of("input", Map.of("agentId", agentId, "numberId", numberId, "to", to), "key", key.toString());
        return api.change(Document.named("place-call", variables), "callPlace")
                .at("/call/id")
                .asString();
    }

    private static String agent(Api api, JsonNode parts) {
        JsonNode found = parts.at("/agents/nodes")
                .valueStream()
                .filter(agent -> NAME.equals(agent.path("name").asString()))
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
                NAME,
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
}
