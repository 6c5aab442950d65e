package ai.vocelio.sandbox.carrier;

import static org.awaitility.Awaitility.await;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A carrier, an application and twilio-java, all in this process. */
final class Stage implements AutoCloseable {
    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "sandbox-token";
    static final String FROM = "+12125550100";
    static final String RELAY_OPTIONS =
            "interruptible=\"speech\" dtmfDetection=\"true\" partialPrompts=\"true\" events=\"speaker-events"
                    + " tokens-played\"";
    private static final Set<String> FINAL = Set.of("completed", "busy", "failed", "no-answer", "canceled");
    final CarrierServer carrier;
    final FakeApplication application = new FakeApplication(TOKEN);
    final FakeRelay relay;
    final TwilioRestClient twilio;
    /** Replaces the agent of the sessions that follow. */
    FakeRelay.@Nullable Agent agent;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Where agents book appointments, at this many simulated seconds per second. */
    static Stage at(double speed) {
        try {
            return new Stage(speed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stage(double speed) throws IOException {
        carrier = CarrierServer.start(CarrierSettings.forTests(ACCOUNT, TOKEN, speed));
        relay = new FakeRelay(() -> agent == null ? new BookingAgent() : agent);
        twilio = RedirectedTwilio.client(carrier.url(), ACCOUNT, TOKEN);
        application.answering("/answer", relayTwiml(RELAY_OPTIONS)).answering("/ended", "<Hangup/>");
    }

    String relayTwiml(String options) {
        return "<Connect action=\"" + application.url("/ended") + "\"><ConversationRelay url=\"" + relay.url("/relay")
                + "\" " + options + "><Parameter name=\"callId\" value=\"42\"/></ConversationRelay></Connect>";
    }

    CallCreator order(String to) {
        return Call.creator(new PhoneNumber(to), new PhoneNumber(FROM), URI.create(application.url("/answer")))
                .setStatusCallback(URI.create(application.url("/status")))
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"));
    }

    Call place(String to) {
        return order(to).create(twilio);
    }

    Call fetch(String sid) {
        return Call.fetcher(sid).fetch(twilio);
    }

    /** Waits for a final status and for the callback that reports it. */
    Call finished(String sid) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> FINAL.contains(fetch(sid).getStatus().toString()));
        return fetch(sid);
    }

    List<FakeApplication.Hit> callbacks(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> application.at("/status").size() >= count);
        return application.at("/status");
    }

    JsonNode control(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(carrier.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return FakeRelay.JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the person heard and said, one line each, {@code who: text}. */
    List<String> heard(String sid) {
        return control("GET", "/sandbox/calls/" + sid, "")
                .path("heard")
                .valueStream()
                .map(line ->
                        line.path("who").asString() + ": " + line.path("text").asString())
                .toList();
    }

    List<JsonNode> journal(String sid, String event) {
        return control("GET", "/sandbox/journal?call=" + sid + "&event=" + event, "")
                .valueStream()
                .toList();
    }

    FakeApplication.Hit lastCallback(String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> callbacks(1).stream().anyMatch(hit -> hit.status().equals(status)));
        return callbacks(1).stream()
                .filter(hit -> hit.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> finalPrompts() {
        return session().of("prompt").stream()
                .filter(prompt -> prompt.path("last").asBoolean())
                .toList();
    }

    /** All text that the first session reported as played, in one. */
    String tokensPlayed() {
        return session().of("info").stream()
                .filter(info -> info.path("name").asString().equals("tokensPlayed"))
                .map(info -> info.path("value").asString())
                .collect(Collectors.joining());
    }

    FakeRelay.Session session() {
        return relay.sessions.getFirst();
    }

    @Override
    public void close() throws IOException {
        carrier.close();
        relay.close();
        application.close();
    }
}
