package ai.vocelio.bff.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The carrier's own record: what it dialled and what was heard on the line. */
final class Switchboard {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    Switchboard(int port) {
        this.port = port;
    }

    /** The carrier's ids of the calls to this number, in the order of dialling. */
    List<String> dialled(String number) {
        return control("GET", "/sandbox/journal?event=placed", "")
                .valueStream()
                .filter(entry -> entry.path("detail").asString().contains(number))
                .map(entry -> entry.path("call").asString())
                .toList();
    }

    int countDialled() {
        return control("GET", "/sandbox/journal?event=placed", "").size();
    }

    /** What was heard in a call: {@code agent: words} or {@code person: words}. */
    List<Line> heard(String sid) {
        return control("GET", "/sandbox/calls/" + sid, "")
                .path("heard")
                .valueStream()
                .map(line -> new Line(
                        line.path("who").asString(),
                        line.path("text").asString().strip()))
                .filter(line -> !line.who().equals("carrier") && !line.words().isEmpty())
                .toList();
    }

    void spoil(String faults) {
        control("POST", "/sandbox/faults", faults);
    }

    void spoilNothing() {
        control("DELETE", "/sandbox/faults", "");
    }

    private JsonNode control(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            String answer = HTTP.send(request, BodyHandlers.ofString()).body();
            return answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Something that somebody said. */
    record Line(String who, String words) {}
}
