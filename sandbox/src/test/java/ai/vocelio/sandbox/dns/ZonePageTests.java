package ai.vocelio.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.sandbox.mail.MailServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records are told beside the mailbox, as the owner of a name does in a page of a name server. */
class ZonePageTests {
    private static final String RECORD =
            "{\"name\": \"Phones.Example.\", \"texts\": [\"a\", \"b\"], \"alias\": \"edge.test\"}";

    private final Zone zone = new Zone();
    private MailServer beside;

    @SuppressWarnings("NullAway.Init")
    ZonePageTests() {}

    @BeforeEach
    void a_page() throws IOException {
        beside = MailServer.start(0, 0);
        beside.show("/records", new ZonePage(zone));
    }

    @AfterEach
    void no_page() {
        beside.close();
    }

    @Test
    void what_was_told_of_a_name_is_known_until_something_else_is() throws Exception {
        assertThat(put("application/json", RECORD).statusCode()).isEqualTo(200);
        assertThat(zone.textsOf("phones.example")).containsExactly("a", "b");
        assertThat(zone.aliasOf("phones.example")).isEqualTo("edge.test");
        assertThat(put("application/json; charset=utf-8", "{\"name\": \"phones.example\"}")
                        .body())
                .isEqualTo("{\"aliases\":{},\"texts\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | {\"name\": \"phones.example\", \"texts\": [\"a\"]}",
                "application/json | {\"texts\": [\"a\"]}",
                "application/json | no json"
            })
    void what_a_page_of_another_site_could_send_or_names_nothing_is_not_taken(String type, String body)
            throws Exception {
        assertThat(put(type, body).statusCode()).isEqualTo(400);
        assertThat(zone.knows("phones.example")).isFalse();
    }

    private HttpResponse<String> put(String type, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + beside.httpPort() + "/records"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", type)
                            .PUT(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
