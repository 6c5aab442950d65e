package ai.vocelio.sandbox.carrier.relay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The WebSocket of one session; arriving messages go to the session's inbox. */
final class RelaySocket implements AutoCloseable {
    private static final int SEND_SECONDS = 5;
    private final WebSocket socket;

    /** What arrives: a whole text message, or the end of the socket. */
    sealed interface Arrival {
        /** A message of the application. */
        record Message(String text) implements Arrival {}

        /** The socket is gone; 1006 = without a close frame. */
        record Closed(int code) implements Arrival {}
    }

    private RelaySocket(WebSocket socket) {
        this.socket = socket;
    }

    static RelaySocket open(HttpClient client, RelayOrder order, BlockingQueue<Arrival> inbox)
            throws IOException, InterruptedException {
        var opening = client.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(SEND_SECONDS))
                .header("X-Twilio-Signature", order.signature())
                .buildAsync(order.url(), new Receiver(inbox));
        try {
            return new RelaySocket(opening.get(2 * SEND_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            var _ = opening.thenAccept(WebSocket::abort);
            throw new IOException("no WebSocket at " + order.url() + ": " + e, e);
        }
    }

    /** Sends and waits until it is out; false when the socket is gone. */
    boolean send(String message) throws InterruptedException {
        try {
            socket.sendText(message, true).get(SEND_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(SEND_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((done, failed) -> socket.request(Long.MAX_VALUE))
                    .exceptionally(failed -> {
                        socket.abort();
                        return socket;
                    });
        }
    }

    private static final class Receiver implements WebSocket.Listener {
        private final BlockingQueue<Arrival> inbox;
        private final StringBuilder text = new StringBuilder();

        Receiver(BlockingQueue<Arrival> inbox) {
            this.inbox = inbox;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                inbox.add(new Arrival.Message(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            inbox.add(new Arrival.Closed(code));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            inbox.add(new Arrival.Closed(1006));
        }
    }
}
