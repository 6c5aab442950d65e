package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InterruptionTests {
    private static final String INTERRUPTER = "+12125550102";

    @AutoClose
    private final Stage stage = Stage.at(40);

    @Test
    void an_interruption_says_to_the_word_what_was_heard() {
        var call = stage.place(INTERRUPTER);
        stage.finished(call.getSid());
        var interrupts = stage.session().of("interrupt");
        assertThat(interrupts)
                .extracting(message -> message.path("utteranceUntilInterrupt").asString())
                .containsExactly("Great. May I have", "And what time");
        long ms = Long.parseLong(
                interrupts.getFirst().path("durationUntilInterruptMs").asString());
        assertThat(ms).isGreaterThanOrEqualTo(1_130); // 17 characters at 15 a second
        assertThat(stage.heard(call.getSid())).contains("agent: Great. May I have", "agent: And what time");
    }

    @Test
    void the_played_tokens_add_up_to_what_was_heard() {
        var call = stage.place(INTERRUPTER);
        stage.finished(call.getSid());
        List<String> agent = stage.heard(call.getSid()).stream()
                .filter(line -> line.startsWith("agent: "))
                .map(line -> line.substring("agent: ".length()))
                .toList();
        assertThat(stage.tokensPlayed()).isEqualTo(String.join("", agent));
    }

    @Test
    void a_turn_that_may_not_be_interrupted_is_heard_to_its_end() {
        stage.application.answering("/answer", stage.relayTwiml("interruptible=\"none\" partialPrompts=\"true\""));
        var call = stage.place(INTERRUPTER);
        stage.finished(call.getSid());
        assertThat(stage.session().of("interrupt")).isEmpty();
        assertThat(stage.heard(call.getSid())).contains("agent: " + BookingAgent.LINES.get(1));
    }

    @Test
    void tokens_of_an_interrupted_turn_are_dropped_and_the_next_answer_is_played() {
        stage.agent = new Chatterbox();
        var call = stage.place(INTERRUPTER);
        stage.finished(call.getSid());
        assertThat(stage.heard(call.getSid()))
                .contains("agent: one two three four", "agent: Thank you, goodbye!")
                .noneMatch(line -> line.contains("late"));
        assertThat(stage.journal(call.getSid(), "relay-dropped")).isNotEmpty();
    }

    @Test
    void an_empty_last_token_ends_a_turn_and_says_nothing_of_its_own() {
        stage.agent = (message, session) -> {
            boolean turn = message.path("type").asString("").equals("setup")
                    || message.path("last").asBoolean(false);
            if (turn) {
                session.send(java.util.Map.of("type", "text", "token", "Good", "last", false));
                session.send(java.util.Map.of("type", "text", "token", "bye", "last", false));
                session.send(java.util.Map.of("type", "text", "token", "", "last", true));
                session.send(java.util.Map.of("type", "text", "token", "", "last", true));
            }
        };
        var call = stage.place("+12125550101");
        stage.finished(call.getSid());
        assertThat(stage.heard(call.getSid())).startsWith("agent: Goodbye", "person: Thank you, goodbye!");
        assertThat(stage.tokensPlayed()).startsWith("Goodbye");
    }

    @Test
    void speaker_events_and_partials_come_only_when_asked_for() {
        stage.application.answering("/answer", stage.relayTwiml(""));
        var call = stage.place("+12125550101");
        stage.finished(call.getSid());
        assertThat(stage.session().of("info")).isEmpty();
        assertThat(stage.session().of("prompt"))
                .allMatch(prompt -> prompt.path("last").asBoolean());
    }

    @Test
    void speaker_events_alternate() {
        var call = stage.place("+12125550101");
        stage.finished(call.getSid());
        assertThat(stage.session().of("info"))
                .extracting(info ->
                        info.path("name").asString() + " " + info.path("value").asString())
                .filteredOn(info -> info.endsWith(" on") || info.endsWith(" off"))
                .startsWith("agentSpeaking on", "agentSpeaking off", "clientSpeaking on", "clientSpeaking off");
    }

    /** Goes on sending tokens after it was interrupted, as an agent does that has not noticed yet. */
    private static final class Chatterbox implements FakeRelay.Agent {
        private int prompts;

        @Override
        public void received(tools.jackson.databind.JsonNode message, FakeRelay.Session session) throws IOException {
            switch (message.path("type").asString("")) {
                case "setup" -> session.say("Hello, shall we talk?");
                case "interrupt" -> session.say("late words");
                case "prompt" -> answer(message.path("last").asBoolean(), session);
                default -> {}
            }
        }

        private void answer(boolean last, FakeRelay.Session session) throws IOException {
            if (last && prompts++ == 0) {
                session.send(java.util.Map.of("type", "text", "token", "one two three four five six", "last", false));
            } else if (last) {
                session.say("Thank you, goodbye!");
            }
        }
    }
}
