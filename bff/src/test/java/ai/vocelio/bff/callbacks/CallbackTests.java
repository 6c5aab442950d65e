package ai.vocelio.bff.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.twilio.TwilioSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CallbackTests {

    private static Exchange exchange;
    private static UUID finished;

    @BeforeAll
    static void a_call_that_is_over() throws IOException {
        exchange = new Exchange(40);
        UUID agent = exchange.agent("Book an appointment.", "+12125550101");
        finished = exchange.place(agent, "+12125550103");
        exchange.finished(finished);
    }

    @AfterAll
    static void close() {
        exchange.close();
    }

    @Test
    void what_nobody_signed_is_refused_and_changes_nothing() throws Exception {
        Call before = exchange.call(finished);
        assertThat(send("", Map.of("CallStatus", "in-progress"))).isEqualTo(403);
        assertThat(send("bm90IHNpZ25lZA==", Map.of("CallStatus", "in-progress")))
                .isEqualTo(403);
        assertThat(exchange.call(finished)).isEqualTo(before);
    }

    @Test
    void what_another_secret_signed_is_refused() throws Exception {
        Map<String, String> fields = Map.of("CallStatus", "completed");
        assertThat(send(sign("another-secret", fields), fields)).isEqualTo(403);
    }

    @Test
    void signed_news_of_a_call_that_is_over_change_nothing() throws Exception {
        Call before = exchange.call(finished);
        Map<String, String> fields =
                Map.of("CallSid", exchange.sid(finished), "CallStatus", "in-progress", "SequenceNumber", "9");
        assertThat(send(sign(Exchange.SECRET, fields), fields)).isEqualTo(204);
        assertThat(send(sign(Exchange.SECRET, fields), fields)).isEqualTo(204);
        assertThat(exchange.call(finished).status()).isEqualTo(CallStatus.BUSY);
        assertThat(exchange.call(finished).endedAt()).isEqualTo(before.endedAt());
    }

    @Test
    void only_forms_are_taken_also_when_a_body_of_another_kind_is_signed() throws Exception {
        String body = "{\"CallStatus\":\"in-progress\"}";
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        String address = address() + "?bodySHA256=" + hash;
        Call before = exchange.call(finished);
        assertThat(post(address, "application/json", sign(address, Exchange.SECRET, Map.of()), body))
                .isEqualTo(403);
        assertThat(exchange.call(finished)).isEqualTo(before);
    }

    @Test
    void what_the_carrier_signed_and_never_sends_is_refused_without_a_fuss(CapturedOutput log) throws Exception {
        Call before = exchange.call(finished);
        String sid = exchange.sid(finished);
        assertThat(post(address(), "application/json", sign(Exchange.SECRET, Map.of()), "{}"))
                .isEqualTo(400);
        for (Map<String, String> fields : List.of(
                Map.of("CallSid", sid),
                Map.of("CallSid", sid, "CallStatus", ""),
                Map.of("CallSid", sid, "CallStatus", "asleep"),
                Map.of("CallStatus", "completed"),
                Map.of("CallSid", "", "CallStatus", "completed"),
                Map.of("CallSid", sid + "\0", "CallStatus", "completed"),
                Map.of("CallSid", sid, "CallStatus", "completed", "From", "a\0b"))) {
            assertThat(send(sign(Exchange.SECRET, fields), fields))
                    .as(fields.toString())
                    .isEqualTo(400);
        }
        assertThat(post(address(), "application/x-www-form-urlencoded", "none", "a=%zz"))
                .isEqualTo(400);
        assertThat(exchange.call(finished)).isEqualTo(before);
        assertThat(log.getOut()).contains("was not taken").doesNotContain("\tat ");
    }

    @Test
    void a_repeated_field_is_signed_once_per_value() throws Exception {
        String signature = sign(Exchange.SECRET, Map.of("Event", "ab"));
        assertThat(new TwilioSignature(Exchange.SECRET)
                        .isValidForm(address(), Map.of("Event", List.of("ab", "ab")), signature))
                .isTrue();
    }

    private static int send(String signature, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(address(), "application/x-www-form-urlencoded", signature.isEmpty() ? "none" : signature, body);
    }

    private static int post(String address, String type, String signature, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static String sign(String secret, Map<String, String> fields) throws GeneralSecurityException {
        return sign(address(), secret, fields);
    }

    private static String sign(String address, String secret, Map<String, String> fields)
            throws GeneralSecurityException {
        var text = new StringBuilder(address);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String address() {
        return "http://localhost:" + exchange.port + "/callbacks/twilio/" + exchange.organization + "/calls/" + finished
                + "/status";
    }
}
