package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BookingCallTests {
    @AutoClose
    private final Stage stage = Stage.at(40);

    @Test
    void a_friendly_booker_talks_until_goodbye_and_the_call_completes() {
        var call = stage.place("+12125550101");
        assertThat(call.getStatus()).hasToString("queued");
        var finished = stage.finished(call.getSid());
        assertThat(finished.getStatus()).hasToString("completed");
        assertThat(Integer.parseInt(finished.getDuration())).isGreaterThan(25);
        assertThat(stage.heard(call.getSid()))
                .containsExactly(
                        "agent: " + BookingAgent.LINES.get(0),
                        "person: Yes, I would like to book an appointment.",
                        "agent: " + BookingAgent.LINES.get(1),
                        "person: My name is Jordan Lee.",
                        "agent: " + BookingAgent.LINES.get(2),
                        "person: Next Tuesday would be best.",
                        "agent: " + BookingAgent.LINES.get(3),
                        "person: Ten in the morning, please.",
                        "agent: " + BookingAgent.LINES.get(4),
                        "person: Yes, that is right.",
                        "agent: " + BookingAgent.LINES.get(5),
                        "person: No, that is all. Thank you, goodbye.",
                        "agent: " + BookingAgent.LINES.get(6),
                        "person: Thank you, goodbye!");
    }

    @Test
    void callbacks_come_signed_and_in_order_with_the_call_they_belong_to() {
        var call = stage.place("+12125550101");
        stage.finished(call.getSid());
        var callbacks = stage.callbacks(4);
        assertThat(callbacks)
                .extracting(FakeApplication.Hit::status)
                .containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(callbacks)
                .extracting(hit -> hit.fields().get("SequenceNumber"))
                .containsExactly("0", "1", "2", "3");
        assertThat(stage.application.hits).allMatch(FakeApplication.Hit::signed);
        assertThat(callbacks.getLast().fields())
                .containsEntry("CallSid", call.getSid())
                .containsEntry("AccountSid", Stage.ACCOUNT)
                .containsEntry("From", Stage.FROM)
                .containsEntry("To", "+12125550101")
                .containsEntry("Direction", "outbound-api")
                .containsEntry("ApiVersion", "2010-04-01")
                .containsEntry("CallbackSource", "call-progress-events")
                .containsEntry("SipResponseCode", "200")
                .containsKeys("Timestamp", "CallDuration");
    }

    @Test
    void the_relay_socket_is_signed_over_its_exact_address_and_starts_with_setup() {
        var call = stage.place("+12125550101");
        stage.finished(call.getSid());
        var session = stage.session();
        assertThat(session.path).isEqualTo("/relay");
        assertThat(new RequestValidator(Stage.TOKEN)
                        .validate(stage.relay.url("/relay"), Map.of(), session.headers.get("X-Twilio-Signature")))
                .isTrue();
        var setup = session.messages.getFirst();
        assertThat(setup.path("type").asString()).isEqualTo("setup");
        assertThat(setup.path("callSid").asString()).isEqualTo(call.getSid());
        assertThat(setup.path("sessionId").asString()).startsWith("VX");
        assertThat(setup.path("customParameters").path("callId").asString()).isEqualTo("42");
    }

    @Test
    void the_action_callback_reports_the_session_when_the_person_hung_up() {
        var call = stage.place("+12125550101");
        stage.finished(call.getSid());
        var action = stage.application.at("/ended").getFirst();
        assertThat(action.fields())
                .containsEntry("SessionStatus", "completed")
                .containsEntry("CallStatus", "completed")
                .containsKeys("SessionId", "SessionDuration");
    }
}
