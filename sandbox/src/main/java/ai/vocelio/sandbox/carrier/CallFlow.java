package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.people.Pickup;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The life of one call from dialling to its last callback, in a virtual thread of its own. */
final class CallFlow implements Runnable {
    private final PhoneCall call;
    private final Plant plant;
    private final Webhooks webhooks;
    private final StatusCallbacks callbacks;
    private final TwimlPlayer player;

    CallFlow(PhoneCall call, Plant plant, Webhooks webhooks, Switchboard switchboard) {
        this.call = call;
        this.plant = plant;
        this.webhooks = webhooks;
        this.callbacks = new StatusCallbacks(call, webhooks, plant);
        this.player = new TwimlPlayer(call, plant, webhooks, this::answer, new Bridge(switchboard, plant));
    }

    @Override
    public void run() {
        call.livesIn(Thread.currentThread());
        try {
            if (call.order().direction().equals("inbound")) {
                reach(CallStatus.RINGING, "ringing");
                talk();
            } else if (ring()) {
                answer();
                detectMachine();
                talk();
            }
        } catch (InterruptedException e) {
            if (call.takeChange() instanceof PhoneCall.Change.End end) {
                finish(end.status(), 487);
            }
        }
        callbacks.drain();
    }

    private boolean ring() throws InterruptedException {
        Pickup pickup = call.talk().persona().pickup();
        plant.tempo().pause(Duration.ofMillis(100));
        reach(CallStatus.INITIATED, "initiated");
        plant.tempo().pause(Duration.ofMillis(400));
        Duration ringing = Duration.ofMillis(pickup.afterMs());
        if (pickup.outcome() == Pickup.Outcome.BUSY || pickup.outcome() == Pickup.Outcome.FAIL) {
            plant.tempo().pause(ringing);
            boolean busy = pickup.outcome() == Pickup.Outcome.BUSY;
            return busy ? finish(CallStatus.BUSY, 486) : finish(CallStatus.FAILED, 500);
        }
        reach(CallStatus.RINGING, "ringing");
        Duration timeout = call.order().timeout();
        if (pickup.outcome() == Pickup.Outcome.NO_ANSWER || ringing.compareTo(timeout) > 0) {
            plant.tempo().pause(timeout);
            return finish(CallStatus.NO_ANSWER, 487);
        }
        plant.tempo().pause(ringing);
        return pickup.outcome() == Pickup.Outcome.ANSWER || finish(CallStatus.BUSY, 603);
    }

    private void answer() {
        if (call.status() != CallStatus.IN_PROGRESS) {
            reach(CallStatus.IN_PROGRESS, "answered");
        }
    }

    private void detectMachine() throws InterruptedException {
        if (!call.order().detectsMachines()) {
            return;
        }
        AnswerSense sense = AnswerSense.of(call);
        if (call.order().detectsAside()) {
            var _ = plant.timers().later(sense.after(), () -> sense.report(call, webhooks));
        } else {
            plant.tempo().pause(sense.after());
            call.answeredBy(sense.answeredBy());
        }
    }

    private void talk() {
        var limit = plant.timers()
                .later(call.order().timeLimit(), () -> call.change(new PhoneCall.Change.End(CallStatus.COMPLETED)));
        @Nullable TwimlSource source = TwimlSource.of(call.order().fields());
        CallStatus last = CallStatus.COMPLETED;
        while (source != null) {
            try {
                last = player.play(source);
                source = null;
            } catch (InterruptedException e) {
                PhoneCall.Change change = call.takeChange();
                if (change == null) {
                    return; // the carrier closes
                }
                last = change instanceof PhoneCall.Change.End end ? end.status() : last;
                source = next(change);
            }
        }
        limit.cancel(false);
        finish(last, 200);
    }

    private static @Nullable TwimlSource next(PhoneCall.Change change) {
        return switch (change) {
            case PhoneCall.Change.End end -> null;
            case PhoneCall.Change.GoTo goTo -> TwimlSource.at(URI.create(goTo.url()), goTo.method());
            case PhoneCall.Change.Play play -> TwimlSource.inline(play.twiml());
        };
    }

    private void reach(CallStatus status, String event) {
        call.reach(status);
        plant.journal().write(call.sid(), "status", status.wire());
        callbacks.report(event, 0);
    }

    private boolean finish(CallStatus last, int sip) {
        long seconds = Math.round(plant.tempo().simulated(call.answeredFor()).toMillis() / 1e3);
        call.end(last, Duration.ofSeconds(seconds));
        plant.journal().write(call.sid(), "status", last.wire() + " after " + seconds + " s");
        callbacks.report("completed", sip);
        return false;
    }
}
