package ai.vocelio.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerTests {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String LETTER = """
            From: Vocelio <no-reply@vocelio.test>
            To: ada@example.com
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_<b>?=
            Message-ID: <1@vocelio.test>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=cut

            --cut
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            =C3=96ffne dies.
            ..
            --cut
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: base64

            PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
            --cut--
            .""";

    private MailServer server;

    @BeforeEach
    void start() throws IOException {
        server = MailServer.start(0, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_letter_is_kept_as_its_writer_meant_it() throws IOException {
        assertThat(talk("EHLO me", "MAIL FROM:<no-reply@vocelio.test>", "RCPT TO:<ada@example.com>", "DATA", LETTER))
                .endsWith("250 kept");
        assertThat(server.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.isFor("Ada@example.com")).isTrue();
            assertThat(mail.subject()).isEqualTo("Grüße <b>");
            assertThat(mail.messageId()).isEqualTo("<1@vocelio.test>");
            assertThat(mail.text()).isEqualTo("Öffne dies.\r\n.");
            assertThat(mail.html()).isEqualTo("<script>alert(1)</script>");
        });
    }

    @Test
    void a_letter_without_sender_or_recipient_is_not_begun() throws IOException {
        assertThat(talk("RCPT TO:<ada@example.com>")).endsWith("503 MAIL comes first");
        assertThat(talk("MAIL FROM:<>", "DATA")).endsWith("503 MAIL and RCPT come first");
        assertThat(talk("MAIL FROM:<>", "RCPT TO:<>")).startsWith("501");
        assertThat(talk("HELP")).startsWith("502");
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_line_feed_alone_ends_no_line() throws IOException {
        try (Socket socket = connect()) {
            BufferedReader in = reader(socket);
            assertThat(in.readLine()).startsWith("220");
            write(socket, "MAIL FROM:<a@example.com>\nRCPT TO:<b@example.com>\r\n");
            assertThat(in.readLine()).startsWith("501");
            write(socket, "DATA\r\n");
            assertThat(in.readLine()).startsWith("503");
        }
    }

    @Test
    void people_read_it_on_a_page_and_nothing_of_it_runs() throws Exception {
        talk("MAIL FROM:<no-reply@vocelio.test>", "RCPT TO:<ada@example.com>", "DATA", LETTER);

        assertThat(get("/").body())
                .contains("Grüße &lt;b&gt;", "ada@example.com")
                .doesNotContain("Grüße <b>");
        HttpResponse<String> one = get("/mails/1");
        assertThat(one.body()).contains("iframe sandbox=").doesNotContain("<script>");
        assertThat(one.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("/mails/2").statusCode()).isEqualTo(404);
    }

    @Test
    void programs_read_it_as_json_and_make_it_forgotten() throws Exception {
        talk("MAIL FROM:<no-reply@vocelio.test>", "RCPT TO:<ada@example.com>", "DATA", LETTER);

        JsonNode mails = JsonMapper.shared().readTree(get("/mails").body());
        assertThat(mails.at("/0/recipients/0").asString()).isEqualTo("ada@example.com");
        HttpRequest delete = HttpRequest.newBuilder(address("/mails")).DELETE().build();
        assertThat(send(delete).body()).isEqualTo("[]");
        assertThat(server.mails()).isEmpty();
    }

    /** Says these lines and tells the answer to the last one. */
    private String talk(String... lines) throws IOException {
        try (Socket socket = connect()) {
            BufferedReader in = reader(socket);
            String answer = in.readLine();
            for (String line : lines) {
                write(socket, line.replace("\n", "\r\n") + "\r\n");
                answer = in.readLine();
                while (answer.matches("\\d{3}-.*")) {
                    answer = in.readLine();
                }
            }
            return answer;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.smtpPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.httpPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
