package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundTests {
    @AutoClose
    private final Stage stage = Stage.at(40);

    @BeforeEach
    void a_number_that_can_be_called() {
        IncomingPhoneNumber.creator(new PhoneNumber(Stage.FROM))
                .setVoiceUrl(URI.create(stage.application.url("/inbound")))
                .setStatusCallback(URI.create(stage.application.url("/status")))
                .create(stage.twilio);
    }

    @Test
    void a_person_calls_a_number_and_books() {
        stage.application.answering("/inbound", stage.relayTwiml(Stage.RELAY_OPTIONS));
        String sid = call("{\"to\":\"+12125550100\",\"from\":\"+13105550101\"}");
        var finished = stage.finished(sid);
        assertThat(finished.getStatus()).hasToString("completed");
        assertThat(finished.getDirection()).isEqualTo("inbound");
        assertThat(stage.heard(sid)).hasSize(14).endsWith("person: Thank you, goodbye!");
        var asked = stage.application.at("/inbound").getFirst();
        assertThat(asked.signed()).isTrue();
        assertThat(asked.fields()).containsEntry("CallStatus", "ringing").containsEntry("From", "+13105550101");
        assertThat(stage.callbacks(1)).extracting(FakeApplication.Hit::status).containsExactly("completed");
    }

    @Test
    void a_rejected_caller_never_gets_through() {
        stage.application.answering("/inbound", "<Reject reason=\"busy\"/>");
        String sid = call("{\"to\":\"+12125550100\",\"from\":\"+13105550101\",\"persona\":\"decliner\"}");
        assertThat(stage.finished(sid).getStatus()).hasToString("busy");
        assertThat(stage.relay.sessions).isEmpty();
    }

    @Test
    void a_number_that_nobody_holds_cannot_be_called() {
        var answer = stage.control("POST", "/sandbox/inbound", "{\"to\":\"+12125550188\",\"from\":\"+13105550101\"}");
        assertThat(answer.path("message").asString()).isEqualTo("No account holds +12125550188 with a VoiceUrl");
    }

    @Test
    void a_control_can_make_the_person_hang_up() {
        stage.application.answering("/inbound", "<Pause length=\"600\"/>");
        String sid = call("{\"to\":\"+12125550100\",\"from\":\"+13105550101\"}");
        stage.control("POST", "/sandbox/calls/" + sid + "/hang-up", "");
        assertThat(stage.finished(sid).getStatus()).hasToString("completed");
    }

    private String call(String wish) {
        return stage.control("POST", "/sandbox/inbound", wish).path("sid").asString();
    }
}
