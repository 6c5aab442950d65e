package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a call was asked for: the fields of Twilio's REST call, or of the number that is being called. */
record CallOrder(String account, String direction, String to, String from, Form fields) {
    private static final List<String> DEFAULT_EVENTS = List.of("completed");

    Duration timeout() {
        return Duration.ofSeconds(fields.number("Timeout", 60));
    }

    Duration timeLimit() {
        return Duration.ofSeconds(fields.number("TimeLimit", 14_400));
    }

    boolean wants(String event) {
        List<String> events =
                fields.all("StatusCallbackEvent").isEmpty() ? DEFAULT_EVENTS : fields.all("StatusCallbackEvent");
        return fields.has("StatusCallback") && events.contains(event);
    }

    URI statusCallback() {
        return URI.create(fields.text("StatusCallback"));
    }

    String statusCallbackMethod() {
        return fields.text("StatusCallbackMethod", "POST");
    }

    boolean detectsMachines() {
        return Set.of("Enable", "DetectMessageEnd").contains(fields.text("MachineDetection"));
    }

    boolean waitsForBeep() {
        return fields.text("MachineDetection").equals("DetectMessageEnd");
    }

    boolean detectsAside() {
        return fields.text("AsyncAmd").equals("true");
    }
}
