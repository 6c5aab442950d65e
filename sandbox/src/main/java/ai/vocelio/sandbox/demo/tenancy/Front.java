package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes to a browser that was led to Vocelio by some host name: nobody needs to know the name on this machine. */
record Front(URI endpoint) {
    private static final int PATIENCE_MILLIS = 30_000;

    /** The brand that a page shows there, and the alias to sign in with. */
    JsonNode brand(String host) {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort() < 0 ? 80 : endpoint.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // HTTP/1.0: the answer is one piece, and ends with the connection
            socket.getOutputStream()
                    .write("GET /brand HTTP/1.0\r\nHost: %s\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Story.check(answer.contains(" 200"), "/brand was refused for the host %s", host);
            return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        } catch (IOException e) {
            throw new Failure(
                    "Vocelio does not answer at %s: is it running? (./vocelio status)".formatted(endpoint), e);
        }
    }
}
