package ai.vocelio.calls.carrier;

import java.net.URI;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The addresses under which the carrier reaches this platform. They name organization and call, so that a callback finds
 * its call even when the carrier's answer to our request was lost.
 *
 * @param publicUrl how others reach us, without a slash at the end
 */
@ConfigurationProperties("vocelio")
public record CallAddresses(URI publicUrl) {

    private static final String CALLBACKS = "/callbacks/twilio/";

    /** What to do with an answered call. */
    public URI answer(UUID organizationId, UUID callId) {
        return of(organizationId, callId, "answer");
    }

    /** How the call goes on. */
    public URI status(UUID organizationId, UUID callId) {
        return of(organizationId, callId, "status");
    }

    /** What answered. */
    public URI machine(UUID organizationId, UUID callId) {
        return of(organizationId, callId, "machine");
    }

    /** What to do when the conversation, or a transfer after it, has ended. */
    public URI relayEnded(UUID organizationId, UUID callId) {
        return of(organizationId, callId, "relay-ended");
    }

    /** The socket of the conversation. */
    public URI relay(UUID organizationId, UUID callId) {
        String address = of(organizationId, callId, "relay").toString();
        return URI.create("ws" + address.substring("http".length()));
    }

    /** What to do with a call that comes in to one of the organization's numbers. */
    public URI inbound(UUID organizationId) {
        return URI.create(publicUrl + CALLBACKS + organizationId + "/inbound");
    }

    private URI of(UUID organizationId, UUID callId, String what) {
        return URI.create(publicUrl + CALLBACKS + organizationId + "/calls/" + callId + "/" + what);
    }
}
