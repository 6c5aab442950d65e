package ai.vocelio.bff.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelyHeadsTests {

    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void a_door_that_waits_a_second(@TempDir Path directory) throws LifecycleException {
        tomcat.setBaseDir(directory.toString());
        Connector connector = new Connector(new TimelyHeads(Duration.ofSeconds(1)));
        connector.setPort(0);
        tomcat.setConnector(connector);
        tomcat.addContext("", directory.toString());
        tomcat.start();
    }

    @AfterEach
    void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void who_sends_a_head_byte_by_byte_is_let_go() throws IOException {
        try (Socket slow = connect()) {
            send(slow, "GET / HTTP/1.1\r\nX-A: ");
            await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> !isTaken(slow));
        }
    }

    @Test
    void who_asks_again_and_again_stays() throws IOException {
        try (Socket steady = connect();
                Socket slow = connect()) {
            send(slow, "GET / HTTP/1.1\r\nX-A: ");
            await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> {
                assertThat(answered(steady)).startsWith("HTTP/1.1 404");
                return !isTaken(slow);
            });
            assertThat(answered(steady)).startsWith("HTTP/1.1 404");
        }
    }

    private Socket connect() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isTaken(Socket socket) throws IOException {
        try {
            send(socket, "a");
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    private static String answered(Socket socket) throws IOException {
        send(socket, WHOLE);
        byte[] head = new byte[4096];
        int read = socket.getInputStream().read(head);
        int more = socket.getInputStream().available();
        socket.getInputStream().skipNBytes(more);
        return new String(head, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }
}
