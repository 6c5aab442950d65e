package ai.vocelio.sandbox.demo;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Prints a call as it happens: each turn once, when it has ended, and each change of its state. */
final class Screen {
    private static final Set<String> FINAL =
            Set.of("COMPLETED", "BUSY", "NO_ANSWER", "FAILED", "CANCELED", "VOICEMAIL");

    private final PrintStream out;
    private final Set<Integer> printed = new HashSet<>();
    private String status = "";

    Screen(PrintStream out) {
        this.out = out;
    }

    void transcript(JsonNode data) {
        data.at("/callTranscript/turns").forEach(turn -> {
            if (turn.path("isFinal").asBoolean()) {
                turn(turn);
            }
        });
    }

    void change(JsonNode data) {
        data.at("/callChanged/calls").forEach(call -> status(call.path("status").asString()));
    }

    boolean ended() {
        return FINAL.contains(status);
    }

    /** What the subscription has not shown, because it ended with the call. */
    void rest(JsonNode turns) {
        turns.forEach(this::turn);
    }

    void summary(JsonNode call) {
        out.println();
        line("Call", call.path("status"));
        line("Outcome", call.path("outcome"));
        line("Ended by", call.path("endReason"));
        line("Duration", call.path("duration"));
        line("Failure", call.at("/failure/message"));
        call.path("facts")
                .forEach(fact -> line(
                        "Noted",
                        fact.path("name").asString() + ": " + fact.path("value").asString()));
        line("Turns", Integer.toString(printed.size()));
    }

    private void status(String now) {
        if (!now.equals(status)) {
            status = now;
            out.printf("  %-8s · %s%n", "", now.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private void turn(JsonNode turn) {
        if (printed.add(turn.path("sequence").asInt())) {
            String speaker = "AGENT".equals(turn.path("speaker").asString()) ? "Agent" : "Person";
            String cut = turn.path("isInterrupted").asBoolean() ? " — (interrupted)" : "";
            out.printf("  %-8s   %s%s%n", speaker, turn.path("text").asString(), cut);
        }
    }

    private void line(String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            line(name, value.asString());
        }
    }

    private void line(String name, String value) {
        out.printf("  %-10s %s%n", name, value);
    }
}
