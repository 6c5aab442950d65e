package ai.vocelio.sandbox.carrier;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tells the application how one call goes on, in order, unless a fault is asked for. */
final class StatusCallbacks {
    private final PhoneCall call;
    private final Webhooks webhooks;
    private final Plant plant;
    private CompletableFuture<Void> tail = CompletableFuture.completedFuture(null);
    private Webhooks.@Nullable Hook held;
    private int sequence;

    StatusCallbacks(PhoneCall call, Webhooks webhooks, Plant plant) {
        this.call = call;
        this.webhooks = webhooks;
        this.plant = plant;
    }

    /** Reports that the call reached its present status; {@code sip} is 0 where no SIP response is involved. */
    synchronized void report(String event, int sip) {
        if (!call.order().wants(event)) {
            return;
        }
        var hook = new Webhooks.Hook(
                "callback",
                call.order().statusCallback(),
                call.order().statusCallbackMethod(),
                fields(sip),
                UUID.randomUUID().toString());
        var faults = plant.faults().callbacks(call.account());
        if (faults.drops(event)) {
            plant.journal().write(call.sid(), "callback-dropped", event + " by a fault");
        } else if (faults.reorder() && held == null && !event.equals("completed")) {
            held = hook;
        } else {
            deliver(hook, faults.duplicate());
            deliverHeld(faults.duplicate());
        }
    }

    /** Waits until everything reported is delivered or given up. */
    void drain() {
        CompletableFuture<Void> last;
        synchronized (this) {
            deliverHeld(false);
            last = tail;
        }
        last.exceptionally(closing -> null).join();
    }

    private void deliverHeld(boolean twice) {
        if (held != null) {
            deliver(held, twice);
            held = null;
        }
    }

    private void deliver(Webhooks.Hook hook, boolean twice) {
        tail = tail.thenRunAsync(() -> send(hook), plant.timers().threads());
        if (twice) {
            tail = tail.thenRunAsync(() -> send(hook), plant.timers().threads());
        }
    }

    private void send(Webhooks.Hook hook) {
        try {
            webhooks.send(call, hook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the carrier closes
        }
    }

    private Map<String, String> fields(int sip) {
        var fields = new LinkedHashMap<>(CallFields.of(call));
        fields.put("CallbackSource", "call-progress-events");
        fields.put("SequenceNumber", Integer.toString(sequence++));
        fields.put("Timestamp", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        if (call.status().isFinal()) {
            long seconds = call.duration().toSeconds();
            fields.put("CallDuration", Long.toString(seconds));
            fields.put("Duration", Long.toString((seconds + 59) / 60));
        }
        if (sip > 0) {
            fields.put("SipResponseCode", Integer.toString(sip));
        }
        return fields;
    }
}
