package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.rest.api.v2010.account.Call;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTests {
    private static final String VOICEMAIL = "+12125550105";

    @AutoClose
    private final Stage stage = Stage.at(20);

    @ParameterizedTest
    @CsvSource({
        "+12125550101, Enable, human",
        "+12125550105, Enable, machine_start",
        "+12125550105, DetectMessageEnd, machine_end_beep",
        "+12125550107, Enable, unknown",
        "+12125550116, Enable, fax"
    })
    void what_answered_is_reported_aside_and_signed(String number, String detection, String answeredBy) {
        var call = stage.order(number)
                .setMachineDetection(detection)
                .setAsyncAmd("true")
                .setAsyncAmdStatusCallback(stage.application.url("/machine"))
                .create(stage.twilio);
        await().until(() -> !stage.application.at("/machine").isEmpty());
        var report = stage.application.at("/machine").getFirst();
        assertThat(report.signed()).isTrue();
        assertThat(report.fields())
                .containsEntry("AnsweredBy", answeredBy)
                .containsEntry("CallSid", call.getSid())
                .containsKey("MachineDetectionDuration");
        assertThat(stage.fetch(call.getSid()).getAnsweredBy()).isEqualTo(answeredBy);
    }

    @Test
    void without_async_the_answer_webhook_itself_says_who_answered() {
        stage.order(VOICEMAIL).setMachineDetection("Enable").create(stage.twilio);
        await().until(() -> !stage.application.at("/answer").isEmpty());
        assertThat(stage.application.at("/answer").getFirst().fields()).containsEntry("AnsweredBy", "machine_start");
    }

    @Test
    void a_voicemail_says_its_greeting_and_then_records_in_silence() {
        var call = stage.place(VOICEMAIL);
        await().until(() -> stage.heard(call.getSid()).size() >= 2);
        assertThat(stage.finalPrompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.path("voicePrompt").asString())
                        .startsWith("You have reached the voicemail of Jordan Lee."));
        Call.updater(call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(stage.twilio);
        assertThat(stage.finished(call.getSid()).getStatus()).hasToString("completed");
    }
}
