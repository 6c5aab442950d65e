package ai.vocelio.bff.security;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What is told of a request that the server refuses before anybody of ours sees it, or that nobody answered: one sentence
 * in JSON under the headers of all answers, never the server's own page.
 */
class PlainErrors extends ErrorReportValve {

    static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final int FIRST_FAULT = 400;
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    /** The sentence for a status. */
    static String body(int status) {
        String sentence = switch (status) {
            case 400 -> "The request is malformed";
            case 404 -> "There is nothing here";
            case 405 -> "This cannot be done here";
            case 406 -> "No media type that is accepted can be given";
            case 413 -> "The body is too long";
            case 415 -> "This media type is not taken";
            case 501, 505 -> "The request is not understood";
            default -> status < 500 ? "The request cannot be taken" : "Something failed on our side: try again shortly";
        };
        return "{\"message\":\"" + sentence + "\"}";
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_FAULT || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HEADERS.forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try {
            @Nullable Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(body(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("Nobody waits for the answer any more", e);
        }
    }
}
