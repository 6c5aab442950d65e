package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Faults;
import ai.vocelio.sandbox.carrier.wire.TwilioProblem;
import ai.vocelio.sandbox.carrier.wire.Web;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Twilio's REST door: who asks, which resource, and the faults that were asked for. */
final class TwilioApi implements Web.Service {
    private static final Pattern ACCOUNT = Pattern.compile("(?:/api)?/2010-04-01/Accounts/(AC[0-9a-f]{32})\\.json");
    private static final Pattern RESOURCE = Pattern.compile(
            "(?:/api)?/2010-04-01/Accounts/(AC[0-9a-f]{32})/(Calls|IncomingPhoneNumbers)(?:/(\\w+))?\\.json");
    private final Plant plant;
    private final CallsApi calls;
    private final NumbersApi numbers;

    TwilioApi(Plant plant, CallsApi calls, NumbersApi numbers) {
        this.plant = plant;
        this.calls = calls;
        this.numbers = numbers;
    }

    @Override
    public Web.Answer answer(Web.Request request) throws InterruptedException {
        if (request.path().equals("/")) {
            return new Web.Answer(404, TwilioProblem.notFound("/").body()); // somebody asks whether we are there
        }
        try {
            String account = authenticate(request.authorization());
            Faults.Fault fault = plant.faults().rest(account);
            if (fault.restStatus() > 0) {
                throw failure(fault.restStatus());
            }
            Web.Answer answer = route(request, account);
            plant.journal().write(callIn(answer), "rest", "authenticated", line(request, answer.status()));
            Thread.sleep(Duration.ofMillis(fault.restDelayMs()));
            return fault.restLoseAnswer() ? Web.Answer.NOTHING : answer;
        } catch (TwilioProblem e) {
            String proof = e.code() == 20003 ? "refused" : "authenticated";
            String why = " " + e.code() + " " + e.getMessage();
            plant.journal().write("", "rest", proof, line(request, e.status()) + why);
            throw e;
        }
    }

    private Web.Answer route(Web.Request request, String account) {
        Matcher self = ACCOUNT.matcher(request.path());
        if (self.matches() && self.group(1).equals(account)) {
            return Web.Answer.ok(accountView(account));
        }
        Matcher resource = RESOURCE.matcher(request.path());
        if (!resource.matches() || !resource.group(1).equals(account)) {
            throw TwilioProblem.notFound(request.path());
        }
        @Nullable String sid = resource.group(3);
        return resource.group(2).equals("Calls")
                ? calls.answer(request, account, sid)
                : numbers.answer(request, account, sid);
    }

    private String authenticate(@Nullable String authorization) {
        if (authorization != null && authorization.startsWith("Basic ")) {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2 && parts[1].equals(plant.settings().accounts().get(parts[0]))) {
                return parts[0];
            }
        }
        throw new TwilioProblem(401, 20003, "Authenticate");
    }

    private static TwilioProblem failure(int status) {
        return switch (status) {
            case 429 -> new TwilioProblem(429, 20429, "Too Many Requests");
            case 401 -> new TwilioProblem(401, 20003, "Authenticate");
            default -> new TwilioProblem(status, 20000 + status, "Failing on purpose (POST /sandbox/faults)");
        };
    }

    private static Map<String, Object> accountView(String account) {
        var view = new LinkedHashMap<String, Object>();
        view.put("sid", account);
        view.put("friendly_name", "Sandbox account");
        view.put("status", "active");
        view.put("type", "Full");
        view.put("uri", "/2010-04-01/Accounts/" + account + ".json");
        return view;
    }

    private static String callIn(Web.Answer answer) {
        Object sid = answer.body() instanceof Map<?, ?> body ? body.get("sid") : null;
        return sid instanceof String text && text.startsWith("CA") ? text : "";
    }

    private static String line(Web.Request request, int status) {
        return request.method() + " " + request.path() + " answered " + status;
    }
}
