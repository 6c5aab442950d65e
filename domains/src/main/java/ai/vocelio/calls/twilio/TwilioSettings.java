package ai.vocelio.calls.twilio;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Twilio's REST is.
 *
 * @param baseUrl without a slash at the end
 * @param connect longest wait for a connection
 * @param answer longest wait for an answer
 */
@ConfigurationProperties("vocelio.twilio")
record TwilioSettings(
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("10s") Duration answer) {}
