package ai.vocelio.calls.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks X-Twilio-Signature: base64 of HMAC-SHA1 with the account's auth token over the address as Twilio called it,
 * followed by each form field's name and value in the order of names. Twilio: Webhooks security.
 */
public final class TwilioSignature {

    private static final String BODY_HASH = "bodySHA256=";

    private final String secret;

    /** @param secret the auth token of the account that owns the call */
    public TwilioSignature(String secret) {
        this.secret = secret;
    }

    /** Whether a form came from Twilio. A repeated field counts once per distinct value, in their order. */
    public boolean isValidForm(String url, Map<String, List<String>> fields, String signature) {
        var text = new StringBuilder();
        new TreeMap<>(fields)
                .forEach((name, values) ->
                        new TreeSet<>(values).forEach(value -> text.append(name).append(value)));
        return variants(url).anyMatch(form -> matches(form + text, signature));
    }

    /** Whether a JSON body came from Twilio: its hash stands in the address, and the address is signed. */
    public boolean isValidBody(String url, byte[] body, String signature) {
        int at = url.indexOf(BODY_HASH);
        if (at < 0) {
            return false;
        }
        String told = url.substring(at + BODY_HASH.length()).split("&", 2)[0];
        byte[] actual = HexFormat.of().formatHex(sha256(body)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(actual, told.getBytes(StandardCharsets.US_ASCII))
                && variants(url).anyMatch(form -> matches(form, signature));
    }

    /** Whether a WebSocket handshake came from Twilio; field reports differ on a slash at the end and the scheme. */
    public boolean isValidHandshake(String url, String signature) {
        String http = url.replaceFirst("^ws", "http");
        return Stream.of(url, url + "/", http, http + "/")
                .flatMap(TwilioSignature::variants)
                .anyMatch(form -> matches(form, signature));
    }

    /** Twilio leaves out or names the port; both are tried, as its own validator does. */
    private static Stream<String> variants(String url) {
        boolean isSecure = url.startsWith("https:") || url.startsWith("wss:");
        int port = isSecure ? 443 : 80;
        String withPort = url.replaceFirst("^(\\w+://[^/:]+)(?=[/?]|$)", "$1:" + port);
        String without = url.replaceFirst("^(\\w+://[^/:]+):" + port + "(?=[/?]|$)", "$1");
        return Stream.of(url, withPort, without).distinct();
    }

    private boolean matches(String text, String signature) {
        byte[] expected = Base64.getEncoder().encode(hmac(text));
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
