package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.people.Persona;
import ai.vocelio.sandbox.people.Talk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** All calls, and the hand that connects them. */
final class Switchboard {
    private static final int KEPT = 20_000;
    private final Plant plant;
    private final Webhooks webhooks;
    private final Random random;
    private final Map<String, PhoneCall> calls = new LinkedHashMap<>();

    Switchboard(Plant plant, Webhooks webhooks) {
        this.plant = plant;
        this.webhooks = webhooks;
        this.random = new Random(plant.settings().seed());
    }

    /** Starts a call with this person at the other end. */
    PhoneCall start(CallOrder order, Persona persona) {
        PhoneCall call = register(order, persona, null);
        plant.timers().threads().execute(new CallFlow(call, plant, webhooks, this));
        return call;
    }

    /** A second leg; it lives in its parent's thread. */
    PhoneCall child(PhoneCall parent, String to, String from) {
        var order = new CallOrder(parent.account(), "outbound-dial", to, from, Form.parse(""));
        return register(order, plant.people().at(to), parent.sid());
    }

    synchronized @Nullable PhoneCall find(String sid) {
        return calls.get(sid);
    }

    /** The account's calls, newest first. */
    synchronized List<PhoneCall> of(String account) {
        var own = new ArrayList<PhoneCall>();
        calls.values().forEach(call -> {
            if (call.account().equals(account)) {
                own.addFirst(call);
            }
        });
        return own;
    }

    synchronized long active() {
        return calls.values().stream().filter(call -> !call.status().isFinal()).count();
    }

    synchronized String newSid(String prefix) {
        return prefix + "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private synchronized PhoneCall register(CallOrder order, Persona persona, @Nullable String parent) {
        var call = new PhoneCall(newSid("CA"), order, new Talk(persona), parent);
        calls.put(call.sid(), call);
        if (calls.size() > KEPT) {
            calls.remove(calls.keySet().iterator().next());
        }
        return call;
    }
}
