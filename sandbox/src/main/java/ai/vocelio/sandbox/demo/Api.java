package ai.vocelio.sandbox.demo;

import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vocelio's GraphQL API over HTTP.
 *
 * @param token asked for each request, so that it may be renewed meanwhile
 */
public record Api(HttpClient client, URI endpoint, Supplier<String> token) {

    private static final int TOO_MANY = 429;
    private static final int MOST_TRIES = 5;
    private static final long MOST_SECONDS = 30;

    /**
     * The data of the answer; a Failure with the first error's words when there is one. Too much asked for in too short a
     * time is asked again when Vocelio says.
     */
    public JsonNode ask(Document document) {
        for (var tries = 1; ; tries++) {
            try {
                HttpResponse<String> response = send(document);
                if (response.statusCode() != TOO_MANY || tries == MOST_TRIES) {
                    return data(response);
                }
                long seconds =
                        response.headers().firstValueAsLong("Retry-After").orElse(1);
                Thread.sleep(Duration.ofSeconds(Math.min(seconds, MOST_SECONDS)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted", e);
            }
        }
    }

    private HttpResponse<String> send(Document document) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("GraphQL-Client-Name", "vocelio-demo")
                .header("GraphQL-Client-Version", "1")
                .POST(HttpRequest.BodyPublishers.ofString(document.json()))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    "Vocelio does not answer at %s: is it running? (./vocelio status)".formatted(endpoint), e);
        }
    }

    /** One mutation's payload; a Failure with its first user error when it has one. */
    public JsonNode change(Document document, String field) {
        JsonNode payload = ask(document).path(field);
        JsonNode error = payload.path("userErrors").path(0);
        if (!error.isMissingNode()) {
            throw new Failure("%s was refused: %s (%s)"
                    .formatted(
                            field,
                            error.path("message").asString(),
                            error.path("code").asString()));
        }
        return payload;
    }

    private static JsonNode data(HttpResponse<String> response) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            JsonNode error = answer.path("errors").path(0);
            if (!error.isMissingNode()) {
                throw new Failure("Vocelio refused: " + error.path("message").asString("no message"));
            }
            if (response.statusCode() == 200) {
                return answer.path("data");
            }
        } catch (JacksonException notJson) {
            // said below, with the status
        }
        throw new Failure(
                "Vocelio answered with status %d; ./vocelio logs bff may say why".formatted(response.statusCode()));
    }
}
