package ai.vocelio.bff.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A graphql-transport-ws socket with a small buffer that takes nothing unless it is asked to. */
public final class SlowSocket implements AutoCloseable {

    private static final int SMALL = 4 * 1024;
    private static final int PATIENCE_MS = 30_000;
    private static final String UPGRADE = """
            GET /graphql HTTP/1.1
            Host: localhost
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Protocol: graphql-transport-ws

            """.replace("\n", "\r\n");

    private final Socket connection = new Socket();

    /** Opens it; says nothing yet. */
    public SlowSocket(int port) throws IOException {
        connection.setReceiveBufferSize(SMALL);
        connection.setSoTimeout(PATIENCE_MS);
        connection.connect(new InetSocketAddress("localhost", port));
        connection.getOutputStream().write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
        readUntil("\r\n\r\n");
    }

    /** Says who we are and awaits the acknowledgement. */
    public void init(String token) throws IOException {
        send(Map.of("type", "connection_init", "payload", Map.of("token", token)));
        readUntil("connection_ack");
    }

    /** Asks to execute an operation. */
    public void subscribe(String document, Map<String, ?> variables) throws IOException {
        send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
    }

    /** Takes what comes until these words, which come in one frame, have come; fails when nothing comes any more. */
    public void readUntil(String words) throws IOException {
        String end = "";
        byte[] part = new byte[64 * 1024];
        while (!end.contains(words)) {
            int read = connection.getInputStream().read(part);
            if (read < 0) {
                throw new IOException("The connection ended before it said " + words);
            }
            String all = end + new String(part, 0, read, StandardCharsets.ISO_8859_1);
            end = all.contains(words) ? all : all.substring(Math.max(0, all.length() - words.length()));
        }
    }

    /** The mask of a client's frame may be zero. */
    private void send(Map<String, ?> message) throws IOException {
        byte[] text = GraphQlClient.JSON.writeValueAsBytes(message);
        var bytes = new ByteArrayOutputStream();
        try (var frame = new DataOutputStream(bytes)) {
            frame.write(0x81);
            frame.write(0x80 | 126);
            frame.writeShort(text.length);
            frame.writeInt(0);
            frame.write(text);
        }
        connection.getOutputStream().write(bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
