package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.Web;
import ai.vocelio.sandbox.people.Persona;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What only a stand-in has: health, journal, what was heard, faults, and people who call. */
final class ControlApi implements Web.Service {
    private final Plant plant;
    private final Switchboard switchboard;
    private final NumbersApi numbers;

    ControlApi(Plant plant, Switchboard switchboard, NumbersApi numbers) {
        this.plant = plant;
        this.switchboard = switchboard;
        this.numbers = numbers;
    }

    @Override
    public Web.Answer answer(Web.Request request) {
        String path = request.path();
        if (path.equals("/health")) {
            return Web.Answer.ok(health());
        }
        if (path.startsWith("/sandbox/calls/")) {
            return call(request.method(), path.substring("/sandbox/calls/".length()));
        }
        return switch (request.method() + " " + path) {
            case "GET /sandbox/journal" -> journal(request.query());
            case "DELETE /sandbox/journal" -> forget();
            case "GET /sandbox/faults" -> Web.Answer.ok(plant.faults().all());
            case "POST /sandbox/faults" -> fault(Web.JSON.readTree(request.body()));
            case "DELETE /sandbox/faults" -> noFaults();
            case "POST /sandbox/inbound" -> inbound(Web.JSON.readTree(request.body()));
            case "GET /sandbox/people" ->
                Web.Answer.ok(plant.people().all().stream().map(Persona::name).toList());
            default ->
                new Web.Answer(404, Map.of("message", "Nothing at " + path + "; docs/sandbox.md lists the controls"));
        };
    }

    private Map<String, Object> health() {
        var health = new LinkedHashMap<String, Object>();
        health.put("status", "UP");
        health.put("standIn", "Vocelio carrier stand-in: it places no real calls");
        health.put("speed", plant.tempo().speed());
        health.put("activeCalls", switchboard.active());
        return health;
    }

    private Web.Answer journal(Form query) {
        return Web.Answer.ok(plant.journal().read(query.text("call"), query.text("event")));
    }

    private Web.Answer forget() {
        plant.journal().clear();
        return new Web.Answer(204, null);
    }

    private Web.Answer fault(JsonNode wish) {
        plant.faults().set(wish);
        plant.journal().write("", "faults", wish.toString());
        return Web.Answer.ok(plant.faults().all());
    }

    private Web.Answer noFaults() {
        plant.faults().clear();
        return new Web.Answer(204, null);
    }

    private Web.Answer call(String method, String path) {
        String sid = path.replaceFirst("/hang-up$", "");
        PhoneCall call = switchboard.find(sid);
        if (call == null) {
            return new Web.Answer(404, Map.of("message", "No call " + sid));
        }
        if (method.equals("POST") && path.endsWith("/hang-up")) {
            plant.journal().write(sid, "changed", "the person hangs up (control)");
            call.change(new PhoneCall.Change.End(CallStatus.COMPLETED));
        }
        return Web.Answer.ok(heard(call));
    }

    private static Map<String, Object> heard(PhoneCall call) {
        var view = new LinkedHashMap<String, Object>();
        view.put("sid", call.sid());
        view.put("persona", call.talk().persona().name());
        view.put("status", call.status().wire());
        view.put("durationSeconds", call.duration().toSeconds());
        view.put("heard", call.heard());
        return view;
    }

    private Web.Answer inbound(JsonNode wish) {
        String to = wish.path("to").asString("");
        String from = wish.path("from").asString("");
        NumbersApi.Held number = numbers.holderOf(to);
        if (number == null || number.settings().getOrDefault("VoiceUrl", "").isEmpty()) {
            return new Web.Answer(404, Map.of("message", "No account holds " + to + " with a VoiceUrl"));
        }
        Persona persona = wish.has("persona")
                ? plant.people().named(wish.path("persona").asString(""))
                : plant.people().at(from);
        PhoneCall call = switchboard.start(new CallOrder(number.account(), "inbound", to, from, form(number)), persona);
        plant.journal().write(call.sid(), "placed", from + " (" + persona.name() + ") -> " + to);
        return new Web.Answer(201, Map.of("sid", call.sid(), "persona", persona.name()));
    }

    private static Form form(NumbersApi.Held number) {
        var fields = new LinkedHashMap<String, List<String>>();
        number.settings().forEach((name, value) -> fields.put(name.replace("Voice", ""), List.of(value)));
        return new Form(fields);
    }
}
