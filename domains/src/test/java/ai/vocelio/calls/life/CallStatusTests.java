package ai.vocelio.calls.life;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.CallStatus;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallStatusTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUEUED       | RINGING,IN_PROGRESS,COMPLETED,BUSY,NO_ANSWER,FAILED,CANCELED,VOICEMAIL",
                "RINGING      | IN_PROGRESS,COMPLETED,BUSY,NO_ANSWER,FAILED,CANCELED,VOICEMAIL",
                "IN_PROGRESS  | ON_HOLD,TRANSFERRING,COMPLETED,FAILED,VOICEMAIL",
                "ON_HOLD      | IN_PROGRESS,TRANSFERRING,COMPLETED,FAILED",
                "TRANSFERRING | IN_PROGRESS,COMPLETED,FAILED"
            })
    void a_call_moves_only_where_its_state_allows(CallStatus from, String allowed) {
        assertThat(Arrays.stream(CallStatus.values()).filter(from::canBecome).map(Enum::name))
                .containsExactly(allowed.split(",", -1));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "BUSY", "NO_ANSWER", "FAILED", "CANCELED", "VOICEMAIL"})
    void a_final_state_never_changes(CallStatus last) {
        assertThat(last.isFinal()).isTrue();
        assertThat(CallStatus.values()).noneMatch(last::canBecome);
    }
}
