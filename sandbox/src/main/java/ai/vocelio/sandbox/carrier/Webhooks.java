package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Twilio's requests to the application: signed forms, 15 s, one retry when the connection fails. */
final class Webhooks {
    private static final Duration TOTAL_TIME = Duration.ofSeconds(15);
    private static final Pattern RETRIES = Pattern.compile("(?:^|&)rc=([0-5])(?:&|$)");
    private final HttpClient client;
    private final Plant plant;

    /**
     * One request.
     *
     * @param event its name in the journal: twiml, callback, machine, action
     * @param token I-Twilio-Idempotency-Token, the same on a retry
     */
    record Hook(String event, URI url, String method, Map<String, String> fields, String token) {}

    /** What the application answered; status 0 = it could not be reached. */
    record Reply(int status, String body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    Webhooks(HttpClient client, Plant plant) {
        this.client = client;
        this.plant = plant;
    }

    HttpClient client() {
        return client;
    }

    Reply send(PhoneCall call, Hook hook) throws InterruptedException {
        String url = address(hook);
        Map<String, String> signed = hook.method().equals("GET") ? Map.of() : hook.fields();
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TOTAL_TIME)
                .header("X-Twilio-Signature", Signature.of(plant.authToken(call.account()), url, signed))
                .header("I-Twilio-Idempotency-Token", hook.token())
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        if (hook.method().equals("GET")) {
            request.GET();
        } else {
            request.POST(HttpRequest.BodyPublishers.ofString(Form.encode(hook.fields())));
        }
        return attempt(call, hook, request.build());
    }

    private Reply attempt(PhoneCall call, Hook hook, HttpRequest request) throws InterruptedException {
        int retries = retries(hook.url());
        for (int attempt = 0; ; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                write(call, hook, "answered " + response.statusCode());
                return new Reply(response.statusCode(), response.body());
            } catch (IOException e) {
                write(call, hook, "failed: " + e);
                if (attempt >= retries) {
                    return new Reply(0, "");
                }
            }
        }
    }

    private void write(PhoneCall call, Hook hook, String outcome) {
        String what = hook.fields().containsKey("SequenceNumber")
                ? " " + hook.fields().get("CallStatus") + " #" + hook.fields().get("SequenceNumber")
                : "";
        plant.journal()
                .write(call.sid(), hook.event(), "signed", hook.method() + " " + hook.url() + what + " " + outcome);
    }

    /** The fragment only carries connection settings; it is neither requested nor signed. */
    private static String address(Hook hook) {
        String url = hook.url().toString();
        int fragment = url.indexOf('#');
        String bare = fragment < 0 ? url : url.substring(0, fragment);
        if (!hook.method().equals("GET")) {
            return bare;
        }
        return bare + (bare.contains("?") ? "&" : "?") + Form.encode(hook.fields());
    }

    private static int retries(URI url) {
        Matcher retries = RETRIES.matcher(url.getRawFragment() == null ? "" : url.getRawFragment());
        return retries.find() ? Integer.parseInt(retries.group(1)) : 1;
    }
}
