package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Call;
import java.util.HashSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultTests {
    private static final String DECLINER = "+12125550110";

    @AutoClose
    private final Stage stage = Stage.at(40);

    @Test
    void duplicated_callbacks_carry_the_same_idempotency_token() {
        faults("{\"duplicateCallbacks\":true}");
        stage.finished(stage.place(DECLINER).getSid());
        var callbacks = stage.callbacks(8);
        assertThat(callbacks)
                .extracting(FakeApplication.Hit::status)
                .containsExactly(
                        "initiated",
                        "initiated",
                        "ringing",
                        "ringing",
                        "in-progress",
                        "in-progress",
                        "completed",
                        "completed");
        var tokens = new HashSet<String>();
        callbacks.forEach(hit -> tokens.add(hit.token()));
        assertThat(tokens).hasSize(4);
    }

    @Test
    void reordered_callbacks_keep_their_sequence_numbers() {
        faults("{\"reorderCallbacks\":true}");
        stage.finished(stage.place(DECLINER).getSid());
        assertThat(stage.callbacks(4))
                .extracting(hit -> hit.fields().get("SequenceNumber"))
                .containsExactly("1", "0", "3", "2");
    }

    @Test
    void lost_callbacks_never_come_but_rest_knows_the_end() {
        faults("{\"dropCallbacks\":true}");
        var call = stage.place(DECLINER);
        assertThat(stage.finished(call.getSid()).getStatus()).hasToString("completed");
        assertThat(stage.application.at("/status")).isEmpty();
        assertThat(stage.journal(call.getSid(), "callback-dropped")).hasSize(4);
    }

    @Test
    void only_the_named_callbacks_are_lost() {
        faults("{\"dropCallbacks\":[\"completed\"]}");
        stage.finished(stage.place(DECLINER).getSid());
        assertThat(stage.callbacks(3))
                .extracting(FakeApplication.Hit::status)
                .containsExactly("initiated", "ringing", "in-progress");
    }

    @Test
    void a_failing_rest_recovers_after_the_given_number_of_requests() {
        faults("{\"restStatus\":429,\"times\":2}"); // twilio-java's HTTP client tries 429 and 503 once more by itself
        assertThatThrownBy(() -> stage.place(DECLINER)).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.getCode()).isEqualTo(20429);
            assertThat(e.getStatusCode()).isEqualTo(429);
        });
        assertThat(stage.place(DECLINER).getSid()).startsWith("CA");
    }

    @Test
    void a_lost_answer_leaves_a_call_that_the_list_finds() {
        faults("{\"restLoseAnswer\":true,\"times\":1}");
        assertThatThrownBy(() -> stage.place(DECLINER)).isInstanceOf(TwilioException.class);
        var found = Call.reader().setTo(DECLINER).setFrom(Stage.FROM).read(stage.twilio);
        assertThat(found).hasSize(1);
    }

    @Test
    void faults_of_one_account_spare_the_others_and_can_be_cleared() {
        faults("{\"account\":\"AC000000000000000000000000000000ff\",\"restStatus\":503}");
        assertThat(stage.place(DECLINER).getSid()).startsWith("CA");
        faults("{\"restStatus\":503}");
        assertThatThrownBy(() -> stage.place(DECLINER)).isInstanceOf(ApiException.class);
        stage.control("DELETE", "/sandbox/faults", "");
        assertThat(stage.place(DECLINER).getSid()).startsWith("CA");
    }

    private void faults(String wish) {
        stage.control("POST", "/sandbox/faults", wish);
    }
}
