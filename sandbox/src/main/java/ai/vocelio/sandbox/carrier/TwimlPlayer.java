package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Heard;
import ai.vocelio.sandbox.carrier.relay.Tempo;
import ai.vocelio.sandbox.carrier.wire.Verb;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what TwiML says, verb by verb, in the call's own thread. */
final class TwimlPlayer {
    private static final Duration SOUND = Duration.ofSeconds(3);
    private final PhoneCall call;
    private final Plant plant;
    private final Webhooks webhooks;
    private final Runnable answer;
    private final Bridge bridge;

    /** What comes after a verb: the next one, another document, or the end of the call. */
    record Step(boolean ends, CallStatus status, @Nullable TwimlSource next) {
        static final Step ON = new Step(false, CallStatus.COMPLETED, null);
        static final Step HANG_UP = new Step(true, CallStatus.COMPLETED, null);

        static Step to(TwimlSource source) {
            return new Step(true, CallStatus.COMPLETED, source);
        }
    }

    /** {@code answer} is run before the first verb that needs a person on the line. */
    TwimlPlayer(PhoneCall call, Plant plant, Webhooks webhooks, Runnable answer, Bridge bridge) {
        this.call = call;
        this.plant = plant;
        this.webhooks = webhooks;
        this.answer = answer;
        this.bridge = bridge;
    }

    /** Plays until the TwiML or the person ends the call; the result is the call's last status. */
    CallStatus play(TwimlSource first) throws InterruptedException {
        Step step = Step.to(first);
        while (step.next() != null) {
            step = document(step.next());
        }
        return step.status();
    }

    private Step document(TwimlSource source) throws InterruptedException {
        try {
            for (Verb verb : Verb.parse(fetch(source))) {
                Step step = verb(verb, source);
                if (step.ends()) {
                    return step;
                }
            }
        } catch (IOException e) {
            plant.journal().write(call.sid(), "error", String.valueOf(e.getMessage()));
            answer.run();
            say("carrier", "We are sorry, an application error has occurred. Goodbye.");
        }
        return Step.HANG_UP;
    }

    private String fetch(TwimlSource source) throws IOException, InterruptedException {
        if (!source.inline().isEmpty()) {
            return source.inline();
        }
        var fields = new HashMap<>(CallFields.of(call));
        fields.putAll(source.fields());
        var reply = webhooks.send(call, hook(source, fields));
        if (!reply.isGood()) {
            throw new IOException("11200 no TwiML at " + source.url() + ": HTTP status " + reply.status());
        }
        return reply.body();
    }

    static Webhooks.Hook hook(TwimlSource source, Map<String, String> fields) {
        String token = UUID.randomUUID().toString();
        return new Webhooks.Hook(source.event(), source.url(), source.method(), fields, token);
    }

    private Step verb(Verb verb, TwimlSource here) throws InterruptedException {
        plant.journal().write(call.sid(), "verb", verb.name());
        if (verb.name().equals("Reject")) {
            boolean busy = verb.attribute("reason", "rejected").equals("busy");
            return new Step(true, busy ? CallStatus.BUSY : CallStatus.NO_ANSWER, null);
        }
        answer.run();
        return switch (verb.name()) {
            case "Say" -> say("agent", verb.text());
            case "Play" -> sound("agent", "[audio " + verb.text() + "]", SOUND);
            case "Pause" -> sound("agent", "", Duration.ofSeconds(Long.parseLong(verb.attribute("length", "1"))));
            case "Hangup" -> Step.HANG_UP;
            case "Redirect" -> Step.to(here.then("twiml", verb, verb.text(), Map.of()));
            case "Dial" -> bridge.dial(call, verb, here);
            case "Connect" -> connect(verb, here);
            default -> unknown(verb);
        };
    }

    private Step say(String who, String text) throws InterruptedException {
        return sound(who, text, Tempo.spoken(text.length()));
    }

    private Step sound(String who, String text, Duration length) throws InterruptedException {
        plant.tempo().pause(length);
        if (!text.isEmpty()) {
            call.heard(new Heard(who, text, 0, false));
        }
        return Step.ON;
    }

    private Step connect(Verb verb, TwimlSource here) throws InterruptedException {
        List<Verb> relays = verb.children("ConversationRelay");
        if (relays.isEmpty()) {
            return unknown(verb);
        }
        var connection = new RelayConnection(call, plant, webhooks);
        return connection.run(relays.getFirst(), verb, here);
    }

    private Step unknown(Verb verb) {
        plant.journal().write(call.sid(), "error", "not simulated: <" + verb.name() + ">; it is skipped");
        return Step.ON;
    }
}
