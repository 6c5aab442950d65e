package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a part over HTTP whether it is well. */
public final class Health {
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Health() {}

    /**
     * What a part said of itself.
     *
     * @param status of HTTP; 0 when there was no answer
     * @param body empty when there was none
     */
    public record Answer(int status, String body) {

        /** Whether it calls itself well. */
        public boolean isWell() {
            return status >= 200 && status < 300;
        }
    }

    /** Whether the address answers with a status below 300. */
    public static boolean answers(URI address) {
        return ask(address, PATIENCE).isWell();
    }

    /** What the address answers within this time. */
    public static Answer ask(URI address, Duration atMost) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout((int) atMost.toMillis());
            try {
                int status = connection.getResponseCode();
                return new Answer(
                        status, body(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return new Answer(0, "");
        }
    }

    private static String body(@Nullable InputStream stream) throws IOException {
        return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
