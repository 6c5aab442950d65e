package ai.vocelio.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.sandbox.model.ModelServer;
import ai.vocelio.sandbox.model.ModelSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The people talk with the model stand-in, which knows nothing of their scripts. */
class RehearsalTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INSTRUCTIONS =
            "You are Dana, the receptionist of Acme Dental. Book an appointment: ask for the name, the day and the"
                    + " time, one at a time, confirm what you understood and say goodbye.";
    private final HttpClient http = HttpClient.newHttpClient();
    private final People people = new People();

    @Test
    void a_friendly_booker_books_in_at_least_six_turns_and_says_goodbye() throws Exception {
        List<String> talk = rehearse("friendly-booker");
        assertThat(talk).hasSizeBetween(6, 24);
        assertThat(talk).anyMatch(line -> line.contains("Jordan Lee"));
        assertThat(talk).anyMatch(line -> line.contains("Tuesday"));
        assertThat(talk.getLast()).startsWith("person: ").containsIgnoringCase("goodbye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hesitant", "decliner", "call-me-later", "spanish-speaker", "key-presser"})
    void others_come_to_an_end_too(String name) throws Exception {
        assertThat(rehearse(name)).hasSizeLessThan(60);
    }

    /** Until the person hangs up or has nothing more to say; lines start with {@code agent:} or {@code person:}. */
    private List<String> rehearse(String name) throws Exception {
        var talk = new Talk(people.named(name));
        var lines = new ArrayList<String>();
        var messages = new ArrayList<Map<String, String>>();
        messages.add(Map.of("role", "system", "content", INSTRUCTIONS));
        String agent = "Hello, this is Dana from Acme Dental. Would you like to book an appointment?";
        try (var model = ModelServer.start(ModelSettings.onAnyPort().withoutPauses())) {
            while (true) {
                lines.add("agent: " + agent);
                messages.add(Map.of("role", "assistant", "content", agent));
                Saying saying = talk.reply(agent);
                lines.add("person: " + saying.words());
                if (saying.hangsUp() || saying.isNothing()) {
                    System.out.println(String.join("\n", lines));
                    return lines;
                }
                messages.add(Map.of("role", "user", "content", saying.words() + saying.keys()));
                agent = ask(model, messages);
            }
        }
    }

    private String ask(ModelServer model, List<Map<String, String>> messages) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("model", "gpt-4.1-mini", "messages", messages));
        var request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer rehearsal")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JSON.readTree(answer).at("/choices/0/message/content").asString();
    }
}
