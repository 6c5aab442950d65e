package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Tempo;
import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.people.Persona;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Answering-machine detection: Twilio's AnsweredBy and the time it took.
 *
 * @param after simulated time from the answer
 */
record AnswerSense(String answeredBy, Duration after) {
    private static final Duration BEEP = Duration.ofMillis(800);

    static AnswerSense of(PhoneCall call) {
        Persona persona = call.talk().persona();
        return switch (persona.pickup().answeredBy()) {
            case HUMAN ->
                persona.staysSilent()
                        ? new AnswerSense("unknown", Duration.ofSeconds(5))
                        : new AnswerSense("human", Duration.ofMillis(1_800));
            case FAX -> new AnswerSense("fax", Duration.ofSeconds(3));
            case UNKNOWN -> new AnswerSense("unknown", Duration.ofSeconds(5));
            case MACHINE -> machine(call);
        };
    }

    private static AnswerSense machine(PhoneCall call) {
        if (!call.order().waitsForBeep()) {
            return new AnswerSense("machine_start", Duration.ofSeconds(4));
        }
        int greeting =
                call.talk().greeting().map(saying -> saying.words().length()).orElse(0);
        return new AnswerSense("machine_end_beep", Tempo.spoken(greeting).plus(BEEP));
    }

    /** Tells the application while the TwiML is already running (AsyncAmd). */
    void report(PhoneCall call, Webhooks webhooks) throws InterruptedException {
        if (call.status() != CallStatus.IN_PROGRESS) {
            return;
        }
        call.answeredBy(answeredBy);
        Form order = call.order().fields();
        if (order.has("AsyncAmdStatusCallback")) {
            var url = TwimlSource.at(
                    URI.create(order.text("AsyncAmdStatusCallback")),
                    order.text("AsyncAmdStatusCallbackMethod", "POST"));
            String token = UUID.randomUUID().toString();
            webhooks.send(call, new Webhooks.Hook("machine", url.url(), url.method(), fields(call), token));
        }
    }

    private Map<String, String> fields(PhoneCall call) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("CallSid", call.sid());
        fields.put("AccountSid", call.account());
        fields.put("AnsweredBy", answeredBy);
        fields.put("MachineDetectionDuration", Long.toString(after.toMillis()));
        return fields;
    }
}
