package ai.vocelio.bff.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.talk.LineEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RelayWordsTests {

    @Test
    void a_nul_in_what_was_said_is_left_out() {
        JsonNode told = JsonMapper.shared()
                .readTree("{\"type\":\"prompt\",\"voicePrompt\":\"Yes\\u0000 please\",\"last\":true}");

        assertThat(RelayWords.read(told, 7)).contains(new LineEvent.Said("Yes please", true, 7));
    }

    @Test
    void what_tells_nothing_is_passed_over() {
        assertThat(RelayWords.read(JsonMapper.shared().readTree("{\"type\":\"setup\"}"), 7))
                .isEmpty();
        assertThat(RelayWords.read(JsonMapper.shared().readTree("[]"), 7)).isEmpty();
    }
}
