package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Call;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TwimlTests {
    private static final String BOOKER = "+12125550101";

    @AutoClose
    private final Stage stage = Stage.at(40);

    @Test
    void verbs_are_played_in_order_and_a_redirect_leads_on() {
        stage.application
                .answering("/answer", "<Say>One.</Say><Pause length=\"2\"/><Redirect>/next</Redirect><Say>Never.</Say>")
                .answering("/next", "<Say>Two.</Say><Hangup/><Say>Never.</Say>");
        var call = finished(BOOKER);
        assertThat(stage.heard(call.getSid())).containsExactly("agent: One.", "agent: Two.");
        assertThat(Integer.parseInt(call.getDuration())).isGreaterThanOrEqualTo(2);
        assertThat(stage.application.hits).allMatch(FakeApplication.Hit::signed);
    }

    @Test
    void a_transfer_connects_a_second_person_and_reports_the_dial() {
        stage.application
                .answering("/answer", "<Dial action=\"/dialed\"><Number>+12125550120</Number></Dial>")
                .answering("/dialed", "<Hangup/>");
        var call = finished(BOOKER);
        assertThat(stage.heard(call.getSid()))
                .containsExactly("carrier: [connected to +12125550120 (friendly-booker)]");
        var dialed = stage.application.at("/dialed").getFirst().fields();
        assertThat(dialed).containsEntry("DialCallStatus", "completed").containsEntry("DialBridged", "true");
        var child = stage.fetch(dialed.getOrDefault("DialCallSid", ""));
        assertThat(child.getParentCallSid()).isEqualTo(call.getSid());
        assertThat(child.getDirection()).isEqualTo("outbound-dial");
    }

    @Test
    void a_transfer_to_an_engaged_line_goes_on_after_the_dial() {
        stage.application.answering("/answer", "<Dial>+12125550103</Dial><Say>Nobody is free.</Say>");
        assertThat(stage.heard(finished(BOOKER).getSid())).containsExactly("agent: Nobody is free.");
    }

    @Test
    void without_twiml_the_person_hears_of_an_error_and_the_call_ends() {
        var call = stage.order(BOOKER).setUrl(stage.application.url("/missing")).create(stage.twilio);
        assertThat(stage.finished(call.getSid()).getStatus()).hasToString("completed");
        assertThat(stage.heard(call.getSid()))
                .containsExactly("carrier: We are sorry, an application error has occurred. Goodbye.");
        assertThat(stage.journal(call.getSid(), "error")
                        .getFirst()
                        .path("detail")
                        .asString())
                .startsWith("11200 ");
    }

    @Test
    void a_relay_that_cannot_be_reached_ends_the_session_as_failed() {
        String twiml = stage.relayTwiml("").replace(stage.relay.url("/relay"), "ws://localhost:9/relay");
        stage.application.answering("/answer", twiml);
        finished(BOOKER);
        assertThat(stage.application.at("/ended").getFirst().fields())
                .containsEntry("SessionStatus", "failed")
                .containsEntry("ErrorCode", "64102");
    }

    @Test
    void an_application_that_dies_leaves_a_failed_session_and_a_finished_call() {
        stage.agent = (message, session) -> session.cut();
        var call = finished(BOOKER);
        assertThat(call.getStatus()).hasToString("completed");
        assertThat(stage.application.at("/ended").getFirst().fields())
                .containsEntry("SessionStatus", "failed")
                .containsEntry("ErrorCode", "64105")
                .containsEntry("CallStatus", "in-progress");
    }

    @Test
    void the_end_message_hands_data_over_to_the_action() {
        stage.agent = (message, session) -> {
            if (message.path("type").asString("").equals("setup")) {
                session.send(Map.of("type", "end", "handoffData", "{\"reason\":\"transfer\"}"));
            }
        };
        stage.application.answering("/ended", "<Say>Please hold.</Say>");
        var call = finished(BOOKER);
        assertThat(stage.application.at("/ended").getFirst().fields())
                .containsEntry("SessionStatus", "ended")
                .containsEntry("HandoffData", "{\"reason\":\"transfer\"}");
        assertThat(stage.heard(call.getSid())).containsExactly("agent: Please hold.");
    }

    @Test
    void a_malformed_message_is_reported_and_the_session_goes_on() {
        stage.agent = (message, session) -> {
            switch (message.path("type").asString("")) {
                case "setup" -> session.sendRaw("{\"foo\":\"bar\"}");
                case "error" -> session.say("Have a nice day, goodbye!");
                default -> {}
            }
        };
        var call = finished(BOOKER);
        assertThat(stage.session().of("error").getFirst().path("description").asString())
                .isEqualTo("Invalid message received: {\"foo\":\"bar\"}");
        assertThat(stage.heard(call.getSid())).contains("person: Thank you, goodbye!");
    }

    @Test
    void a_retry_after_a_broken_connection_is_one_and_the_call_goes_on() {
        var call = stage.order("+12125550110")
                .setStatusCallback("http://localhost:9/status")
                .create(stage.twilio);
        assertThat(stage.finished(call.getSid()).getStatus()).hasToString("completed");
        org.awaitility.Awaitility.await()
                .until(() -> stage.journal(call.getSid(), "callback").size() == 8);
    }

    private Call finished(String to) {
        return stage.finished(stage.place(to).getSid());
    }
}
