package ai.vocelio.sandbox.carrier.relay;

import java.net.URI;
import java.util.Map;

/**
 * What a session is opened with.
 *
 * @param url the socket, exactly as the TwiML names it
 * @param signature value of X-Twilio-Signature for that URL
 * @param setup fields of the setup message, without its type
 */
public record RelayOrder(URI url, String signature, Map<String, Object> setup, RelayOptions options) {}
