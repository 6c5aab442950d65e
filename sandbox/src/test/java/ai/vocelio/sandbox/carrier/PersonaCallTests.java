package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonaCallTests {
    @AutoClose
    private final Stage stage = Stage.at(40);

    @ParameterizedTest
    @CsvSource({
        "+12125550101, completed, 200",
        "+12125550102, completed, 200",
        "+12125550103, busy, 486",
        "+12125550104, no-answer, 487",
        "+12125550106, completed, 200",
        "+12125550109, completed, 200",
        "+12125550110, completed, 200",
        "+12125550114, failed, 500",
        "+12125550117, completed, 200",
        "+12125550118, busy, 603",
        "+12125550199, completed, 200",
        "+4930123456, completed, 200"
    })
    void each_number_ends_as_documented(String number, String status, String sip) {
        var call = stage.order(number).setTimeout(20).create(stage.twilio);
        var finished = stage.finished(call.getSid());
        assertThat(finished.getStatus()).hasToString(status);
        assertThat(stage.callbacks(1)).isNotEmpty();
        var last = stage.lastCallback(status);
        assertThat(last.fields()).containsEntry("SipResponseCode", sip);
    }

    @Test
    void a_call_that_nobody_answers_rings_and_has_no_duration() {
        var call = stage.order("+12125550104").setTimeout(20).create(stage.twilio);
        assertThat(stage.finished(call.getSid()).getDuration()).isEqualTo("0");
        assertThat(stage.callbacks(3))
                .extracting(FakeApplication.Hit::status)
                .containsExactly("initiated", "ringing", "no-answer");
        assertThat(stage.application.at("/answer")).isEmpty();
    }

    @Test
    void an_invalid_number_is_refused_by_rest() {
        assertThatThrownBy(() -> stage.place("+12125550113"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21211));
    }

    @Test
    void somebody_who_hangs_up_in_mid_sentence_has_heard_five_words_of_it() {
        var call = stage.place("+12125550106");
        stage.finished(call.getSid());
        assertThat(stage.heard(call.getSid())).endsWith("agent: Great. May I have your");
        assertThat(stage.session().of("interrupt")).isEmpty();
        assertThat(stage.tokensPlayed()).endsWith("Great. May I have your");
    }

    @Test
    void somebody_silent_stays_until_the_time_limit() {
        var call = stage.order("+12125550107").setTimeLimit(40).create(stage.twilio);
        var finished = stage.finished(call.getSid());
        assertThat(finished.getStatus()).hasToString("completed");
        assertThat(Integer.parseInt(finished.getDuration())).isGreaterThanOrEqualTo(40);
        assertThat(stage.session().of("prompt")).isEmpty();
    }

    @Test
    void a_spanish_speaker_says_so_in_the_language_of_the_prompt() {
        var call = stage.place("+12125550108");
        stage.finished(call.getSid());
        var prompt = stage.finalPrompts().getFirst();
        assertThat(prompt.path("lang").asString()).isEqualTo("es-US");
        assertThat(stage.heard(call.getSid())).contains("person: Perdón, no hablo inglés. ¿Habla español?");
    }

    @Test
    void a_hesitant_person_sends_growing_partials_before_the_last_prompt() {
        var call = stage.place("+12125550109");
        stage.finished(call.getSid());
        var prompts = stage.session().of("prompt").stream()
                .map(prompt -> prompt.path("voicePrompt").asString())
                .toList();
        assertThat(prompts)
                .containsSubsequence(
                        "Um,", "Um, it is, uh,", "Um, it is, uh, Jordan.", "Um, it is, uh, Jordan. Jordan Lee.");
    }

    @Test
    void a_key_presser_answers_with_keys() throws IOException {
        stage.agent = (message, session) -> {
            switch (message.path("type").asString("")) {
                case "setup" -> session.say("For an appointment, press one.");
                case "dtmf" -> session.say("Thank you, goodbye!");
                default -> {}
            }
        };
        var call = stage.place("+12125550115");
        stage.finished(call.getSid());
        assertThat(stage.session().of("dtmf"))
                .extracting(message -> message.path("digit").asString())
                .containsExactly("1");
    }

    @Test
    void the_same_person_and_the_same_agent_give_the_same_talk() {
        var first = stage.place("+12125550109");
        stage.finished(first.getSid());
        var second = stage.place("+12125550109");
        stage.finished(second.getSid());
        assertThat(stage.heard(second.getSid())).isEqualTo(stage.heard(first.getSid()));
    }
}
