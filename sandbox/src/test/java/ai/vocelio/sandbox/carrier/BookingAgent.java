package ai.vocelio.sandbox.carrier;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says its lines one after the other, one for each thing that the person said. */
final class BookingAgent implements FakeRelay.Agent {
    static final List<String> LINES = List.of(
            "Hello, this is Dana from Acme Dental. Would you like to book an appointment?",
            "Great. May I have your name, please?",
            "Thank you. Which day suits you?",
            "And what time would you prefer?",
            "Next Tuesday at ten. Is that correct?",
            "You are booked. Is there anything else I can do?",
            "Have a nice day, goodbye!");
    private final Deque<String> lines = new ArrayDeque<>(LINES);

    @Override
    public void received(JsonNode message, FakeRelay.Session session) throws IOException {
        boolean turn = switch (message.path("type").asString("")) {
            case "setup" -> true;
            case "prompt" -> message.path("last").asBoolean();
            default -> false;
        };
        if (turn && !lines.isEmpty()) {
            session.say(lines.removeFirst());
        }
    }
}
