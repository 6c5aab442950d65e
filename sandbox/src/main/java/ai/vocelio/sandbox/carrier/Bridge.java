package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Heard;
import ai.vocelio.sandbox.carrier.wire.Verb;
import ai.vocelio.sandbox.people.Pickup;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code <Dial>}: rings a second person, lets both talk for a while, then the second one hangs up. */
final class Bridge {
    private static final Duration SMALL_TALK = Duration.ofSeconds(10);
    private final Switchboard switchboard;
    private final Plant plant;

    Bridge(Switchboard switchboard, Plant plant) {
        this.switchboard = switchboard;
        this.plant = plant;
    }

    TwimlPlayer.Step dial(PhoneCall parent, Verb dial, TwimlSource here) throws InterruptedException {
        var numbers = dial.children("Number");
        String number = numbers.isEmpty() ? dial.text() : numbers.getFirst().text();
        PhoneCall child = switchboard.child(
                parent, number, dial.attribute("callerId", parent.order().from()));
        Duration timeout = Duration.ofSeconds(Long.parseLong(dial.attribute("timeout", "30")));
        CallStatus last = CallStatus.CANCELED;
        try {
            last = ring(child, timeout);
            if (last == CallStatus.COMPLETED) {
                talk(parent, child);
            }
        } finally {
            child.end(last, plant.tempo().simulated(child.answeredFor()));
            plant.journal()
                    .write(
                            child.sid(),
                            "status",
                            last.wire() + " after " + child.duration().toSeconds() + " s");
        }
        String action = dial.attribute("action", "");
        return action.isEmpty()
                ? TwimlPlayer.Step.ON
                : TwimlPlayer.Step.to(here.then("action", dial, action, fields(child)));
    }

    private CallStatus ring(PhoneCall child, Duration timeout) throws InterruptedException {
        child.reach(CallStatus.RINGING);
        plant.journal().write(child.sid(), "status", "ringing " + child.order().to());
        Pickup pickup = child.talk().persona().pickup();
        Duration ringing = Duration.ofMillis(pickup.afterMs());
        boolean tooLong = pickup.outcome() == Pickup.Outcome.NO_ANSWER || ringing.compareTo(timeout) > 0;
        plant.tempo().pause(tooLong ? timeout : ringing);
        if (tooLong) {
            return CallStatus.NO_ANSWER;
        }
        return switch (pickup.outcome()) {
            case BUSY, REJECT -> CallStatus.BUSY;
            case FAIL, INVALID -> CallStatus.FAILED;
            case NO_ANSWER -> CallStatus.NO_ANSWER;
            case ANSWER -> CallStatus.COMPLETED;
        };
    }

    private void talk(PhoneCall parent, PhoneCall child) throws InterruptedException {
        child.reach(CallStatus.IN_PROGRESS);
        String who = child.order().to() + " (" + child.talk().persona().name() + ")";
        parent.heard(new Heard("carrier", "[connected to " + who + "]", 0, false));
        plant.journal().write(child.sid(), "status", "in-progress, bridged to " + parent.sid());
        plant.tempo().pause(SMALL_TALK);
    }

    private static Map<String, String> fields(PhoneCall child) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("DialCallStatus", child.status().wire());
        fields.put("DialCallSid", child.sid());
        fields.put("DialCallDuration", Long.toString(child.duration().toSeconds()));
        fields.put("DialBridged", Boolean.toString(child.status() == CallStatus.COMPLETED));
        return fields;
    }
}
