package ai.vocelio.bff.testing;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came back over HTTP. */
public final class Answer {

    private final HttpResponse<String> response;
    private final JsonNode body;

    Answer(HttpResponse<String> response) {
        this.response = response;
        this.body = isJson(response)
                ? GraphQlClient.JSON.readTree(response.body())
                : GraphQlClient.JSON.getNodeFactory().missingNode();
    }

    private static boolean isJson(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    /** HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** A header. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The whole body. */
    public JsonNode json() {
        return body;
    }

    /** The body as text. */
    public String text() {
        return response.body();
    }

    /** A part of the body: {@code /data/viewer/member/id}; missing when it is not there. */
    public JsonNode at(String pointer) {
        return body.at(pointer);
    }

    /** The codes of the errors, in order; empty when there are none. */
    public List<String> codes() {
        return body.at("/errors")
                .valueStream()
                .map(error -> error.at("/extensions/code").asString())
                .toList();
    }

    @Override
    public String toString() {
        return status() + " " + response.body();
    }
}
