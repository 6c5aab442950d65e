package ai.vocelio.brain.openai;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model to ask and how long to wait for it.
 *
 * @param baseUrl address up to the version: {@code https://api.openai.com/v1}
 * @param apiKey absent or empty: there is no model
 * @param firstWords longest wait for the first words, retries included
 * @param nextWords longest wait for more once the reply has begun
 * @param whole longest time of a whole reply
 */
@ConfigurationProperties("vocelio.openai")
record OpenAiSettings(
        @DefaultValue("https://api.openai.com/v1") URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("gpt-4.1-mini") String model,
        @DefaultValue("6s") Duration firstWords,
        @DefaultValue("6s") Duration nextWords,
        @DefaultValue("30s") Duration whole) {

    @Override
    public String toString() {
        return "OpenAiSettings[baseUrl=" + baseUrl + ", model=" + model + ", apiKey=hidden]";
    }
}
