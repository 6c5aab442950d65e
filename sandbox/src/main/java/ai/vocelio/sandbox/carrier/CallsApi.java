package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.TwilioProblem;
import ai.vocelio.sandbox.carrier.wire.Web;
import ai.vocelio.sandbox.people.Persona;
import ai.vocelio.sandbox.people.Pickup;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Calls resource: place, change, fetch, list. */
final class CallsApi {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "completed");
    private final Plant plant;
    private final Switchboard switchboard;
    private final NumbersApi numbers;

    CallsApi(Plant plant, Switchboard switchboard, NumbersApi numbers) {
        this.plant = plant;
        this.switchboard = switchboard;
        this.numbers = numbers;
    }

    Web.Answer answer(Web.Request request, String account, @Nullable String sid) {
        boolean post = request.method().equals("POST");
        if (sid == null) {
            return post
                    ? place(request.form(), account)
                    : Web.Answer.ok(new CallList(switchboard.of(account), request).page());
        }
        PhoneCall call = switchboard.find(sid);
        if (call == null || !call.account().equals(account)) {
            throw TwilioProblem.notFound(request.path());
        }
        return post ? change(request.form(), call) : Web.Answer.ok(CallView.of(call));
    }

    private Web.Answer place(Form form, String account) {
        String to = form.text("To");
        check(to.isEmpty(), 21201, "No 'To' number is specified");
        check(form.text("From").isEmpty(), 21213, "No 'From' number is specified");
        Persona persona = plant.people().at(to);
        boolean undialable = persona.pickup().outcome() == Pickup.Outcome.INVALID;
        check(undialable || !E164.matcher(to).matches(), 21211, "Invalid 'To' Phone Number: " + to);
        checkFrom(form.text("From"), account);
        checkAddresses(form);
        for (String event : form.all("StatusCallbackEvent")) {
            check(!EVENTS.contains(event), 21626, "Invalid StatusCallbackEvent: " + event);
        }
        var order = new CallOrder(account, "outbound-api", to, form.text("From"), form);
        PhoneCall call = switchboard.start(order, persona);
        plant.journal().write(call.sid(), "placed", form.text("From") + " -> " + to + " (" + persona.name() + ")");
        return new Web.Answer(201, CallView.of(call));
    }

    private void checkFrom(String from, String account) {
        check(!E164.matcher(from).matches(), 21212, "Invalid 'From' Phone Number: " + from);
        check(
                !numbers.mayCallFrom(account, from),
                21210,
                "The source phone number provided, " + from + ", is not yet verified for your account");
    }

    private static void checkAddresses(Form form) {
        boolean twiml = form.has("Twiml");
        check(!twiml && !form.has("Url"), 21205, "Url parameter is required.");
        check(form.has("Url") && !isHttp(form.text("Url")), 21205, "Url is not a valid URL: " + form.text("Url"));
        for (String name : List.of("StatusCallback", "AsyncAmdStatusCallback")) {
            check(form.has(name) && !isHttp(form.text(name)), 21609, name + " is not a valid URL: " + form.text(name));
        }
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Web.Answer change(Form form, PhoneCall call) {
        String status = form.text("Status");
        boolean ringing = call.status().compareTo(CallStatus.IN_PROGRESS) < 0;
        boolean done;
        if (status.equals("completed") || (status.equals("canceled") && ringing)) {
            done = call.change(new PhoneCall.Change.End(ringing ? CallStatus.CANCELED : CallStatus.COMPLETED));
        } else if (status.isEmpty() && form.has("Url")) {
            checkAddresses(form);
            done = !ringing && call.change(new PhoneCall.Change.GoTo(form.text("Url"), form.text("Method", "POST")));
        } else if (status.isEmpty() && form.has("Twiml")) {
            done = !ringing && call.change(new PhoneCall.Change.Play(form.text("Twiml")));
        } else {
            done = false;
        }
        check(!done, 21220, "Invalid call state: the call is " + call.status().wire() + " and cannot be changed so.");
        plant.journal().write(call.sid(), "changed", status.isEmpty() ? "other TwiML" : status);
        return Web.Answer.ok(CallView.of(call));
    }

    private static void check(boolean wrong, int code, String message) {
        if (wrong) {
            throw new TwilioProblem(400, code, message);
        }
    }
}
