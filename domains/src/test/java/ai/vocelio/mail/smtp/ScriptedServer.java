package ai.vocelio.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each verb as a test wants; one that is to be silent is answered by nothing. */
final class ScriptedServer implements AutoCloseable {

    static final String SILENCE = "";
    static final String HANG_UP = "-";

    private final ServerSocket server;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** All lines of all clients. */
    List<String> heard() {
        return heard;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.startVirtualThread(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = socket.getOutputStream();
            boolean isLetter = false;
            boolean goesOn = say(out, answers.getOrDefault("GREETING", "220 here"));
            for (String line = in.readLine(); goesOn && line != null; line = in.readLine()) {
                heard.add(line);
                if (isLetter && !line.equals(".")) {
                    continue;
                }
                String verb = isLetter ? "LETTER" : line.split(" ", 2)[0];
                String answer = answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 yes");
                isLetter = answer.startsWith("354");
                goesOn = say(out, answer);
            }
        } catch (IOException gone) {
            heard.add("(gone)");
        }
    }

    private static boolean say(OutputStream out, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
