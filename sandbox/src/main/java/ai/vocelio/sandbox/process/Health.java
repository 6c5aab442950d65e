package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part over HTTP whether it is well. */
public final class Health {
    private static final int TIMEOUT_MILLIS = 2_000;

    private Health() {}

    /** Whether the address answers with a status below 300. */
    public static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() < 300;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
