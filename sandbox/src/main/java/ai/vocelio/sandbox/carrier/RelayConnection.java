package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Heard;
import ai.vocelio.sandbox.carrier.relay.Relay;
import ai.vocelio.sandbox.carrier.relay.RelayObserver;
import ai.vocelio.sandbox.carrier.relay.RelayOptions;
import ai.vocelio.sandbox.carrier.relay.RelayOrder;
import ai.vocelio.sandbox.carrier.relay.RelayResult;
import ai.vocelio.sandbox.carrier.wire.Signature;
import ai.vocelio.sandbox.carrier.wire.Verb;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** {@code <Connect><ConversationRelay>}: the session, then the action callback that carries the call on. */
final class RelayConnection implements RelayObserver {
    private final PhoneCall call;
    private final Plant plant;
    private final Webhooks webhooks;
    private final String sessionId = "VX" + UUID.randomUUID().toString().replace("-", "");

    RelayConnection(PhoneCall call, Plant plant, Webhooks webhooks) {
        this.call = call;
        this.plant = plant;
        this.webhooks = webhooks;
    }

    TwimlPlayer.Step run(Verb noun, Verb connect, TwimlSource here) throws InterruptedException {
        String url = noun.attribute("url", "");
        String signature = Signature.of(plant.authToken(call.account()), url, Map.of());
        var order = new RelayOrder(URI.create(url), signature, setup(noun), new RelayOptions(noun.attributes()));
        RelayResult result;
        try {
            result = new Relay(order, call.talk(), plant.tempo(), this).run(webhooks.client());
        } catch (InterruptedException e) {
            ended(connect, here);
            throw e;
        }
        return after(result, connect, here);
    }

    /** Twilio asks for the action even when nobody is left to hear what it answers. */
    private TwimlPlayer.Step after(RelayResult result, Verb connect, TwimlSource here) throws InterruptedException {
        String action = connect.attribute("action", "");
        if (action.isEmpty()) {
            return result.hungUp() ? TwimlPlayer.Step.HANG_UP : TwimlPlayer.Step.ON;
        }
        TwimlSource next = here.then("action", connect, action, fields(result));
        if (!result.hungUp()) {
            return TwimlPlayer.Step.to(next);
        }
        sendLast(next);
        return TwimlPlayer.Step.HANG_UP;
    }

    private void ended(Verb connect, TwimlSource here) {
        String action = connect.attribute("action", "");
        if (!action.isEmpty() && call.isEnding()) {
            var result = new RelayResult("completed", null, 0, plant.tempo().simulated(call.answeredFor()));
            TwimlSource next = here.then("action", connect, action, fields(result));
            plant.timers().aside(() -> sendLast(next));
        }
    }

    private void sendLast(TwimlSource action) throws InterruptedException {
        var fields = new HashMap<>(CallFields.of(call));
        fields.putAll(action.fields());
        fields.put("CallStatus", CallStatus.COMPLETED.wire());
        webhooks.send(call, TwimlPlayer.hook(action, fields));
    }

    private Map<String, String> fields(RelayResult result) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("SessionId", sessionId);
        fields.put("SessionStatus", result.status());
        fields.put("SessionDuration", Long.toString(result.duration().toSeconds()));
        if (result.handoffData() != null) {
            fields.put("HandoffData", result.handoffData());
        }
        if (result.errorCode() != 0) {
            fields.put("ErrorCode", Integer.toString(result.errorCode()));
            fields.put(
                    "ErrorMessage",
                    result.errorCode() == 64102 ? "Unable to connect to WebSocket URL" : "WebSocket ended");
        }
        return fields;
    }

    private Map<String, Object> setup(Verb noun) {
        var parameters = new LinkedHashMap<String, String>();
        noun.children("Parameter")
                .forEach(each -> parameters.put(each.attribute("name", ""), each.attribute("value", "")));
        var setup = new LinkedHashMap<String, Object>();
        setup.put("sessionId", sessionId);
        setup.put("accountSid", call.account());
        setup.put("callSid", call.sid());
        setup.put("parentCallSid", "");
        setup.put("from", call.order().from());
        setup.put("to", call.order().to());
        setup.put("forwardedFrom", "");
        setup.put("callerName", "");
        setup.put("direction", call.order().direction());
        setup.put("callType", "PSTN");
        setup.put("callStatus", call.status().wire().toUpperCase(Locale.ROOT));
        setup.put("customParameters", parameters);
        return setup;
    }

    @Override
    public void heard(Heard line) {
        call.heard(line);
        plant.journal()
                .write(call.sid(), "heard", line.who() + ": " + line.text() + (line.interrupted() ? " [cut]" : ""));
    }

    @Override
    public void journal(String event, String detail) {
        plant.journal().write(call.sid(), event, event.equals("relay-open") ? "signed" : "", detail);
    }
}
