package ai.vocelio.sandbox.carrier;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The smallest WebSocket server that can be an agent: one virtual thread per session. */
final class FakeRelay implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private final ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    private final Supplier<Agent> agents;
    final List<Session> sessions = new CopyOnWriteArrayList<>();

    /** What the application does with one session. */
    interface Agent {
        void received(JsonNode message, Session session) throws IOException;
    }

    FakeRelay(Supplier<Agent> agents) throws IOException {
        this.agents = agents;
        Thread.ofVirtual().start(this::accept);
    }

    String url(String path) {
        return "ws://localhost:" + server.getLocalPort() + path;
    }

    private void accept() {
        try {
            while (true) {
                var session = new Session(server.accept(), agents.get());
                sessions.add(session);
                Thread.ofVirtual().start(session);
            }
        } catch (IOException e) {
            // closed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Session session : sessions) {
            session.cut();
        }
    }

    /** One socket, everything it received, and the means to answer. */
    static final class Session implements Runnable {
        private final Socket socket;
        private final Agent agent;
        final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        final List<JsonNode> messages = new CopyOnWriteArrayList<>();
        volatile String path = "";
        volatile boolean closed;

        Session(Socket socket, Agent agent) {
            this.socket = socket;
            this.agent = agent;
        }

        List<JsonNode> of(String type) {
            return messages.stream()
                    .filter(message -> message.path("type").asString("").equals(type))
                    .toList();
        }

        /** Sends a text word by word, the last one marked. */
        void say(String text) throws IOException {
            String[] words = text.split("(?<= )", -1);
            for (int i = 0; i < words.length; i++) {
                send(Map.of("type", "text", "token", words[i], "last", i == words.length - 1));
            }
        }

        void send(Object message) throws IOException {
            sendRaw(JSON.writeValueAsString(message));
        }

        synchronized void sendRaw(String text) throws IOException {
            byte[] payload = text.getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            byte[] head = payload.length < 126
                    ? new byte[] {(byte) 0x81, (byte) payload.length}
                    : new byte[] {(byte) 0x81, 126, (byte) (payload.length >> 8), (byte) payload.length};
            out.write(head);
            out.write(payload);
            out.flush();
        }

        /** Drops the connection without a word, as a killed application does. */
        void cut() throws IOException {
            socket.close();
        }

        @Override
        public void run() {
            try (socket) {
                var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                handshake(in);
                for (String text = read(in); !text.isEmpty(); text = read(in)) {
                    JsonNode message = JSON.readTree(text);
                    messages.add(message);
                    agent.received(message, this);
                }
            } catch (IOException | GeneralSecurityException e) {
                // the other side is gone
            } finally {
                closed = true;
            }
        }

        private void handshake(DataInputStream in) throws IOException, GeneralSecurityException {
            path = line(in).split(" ", 3)[1];
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            String key = headers.get("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII));
            String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }

        private static String line(DataInputStream in) throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("no request");
                }
                line.append(c == '\r' ? "" : String.valueOf((char) c));
            }
            return line.toString();
        }

        /** The next text message; empty at a close frame. */
        private static String read(DataInputStream in) throws IOException {
            int opcode = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte() & 0x7f;
            length = length == 126 ? in.readUnsignedShort() : length;
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return opcode == 8 ? "" : new String(payload, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return path.toLowerCase(Locale.ROOT) + messages;
        }
    }
}
