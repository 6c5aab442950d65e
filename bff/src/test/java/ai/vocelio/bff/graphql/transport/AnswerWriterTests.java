package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

class AnswerWriterTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void an_answer_is_written_as_the_mapper_writes_it() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("text", "quotes \" and \u2028 and \uD83D\uDE00 and \u0000");
        answer.put("nothing", null);
        answer.put("numbers", Arrays.asList(1, 2L, 1.5, null, new BigDecimal("1.10"), BigInteger.TEN));
        answer.put("is", true);
        answer.put("inner", Map.of("list", List.of(Map.of("a", List.of()))));
        answer.put("other", DayOfWeek.MONDAY);

        assertThat(written(answer)).isEqualTo(JSON.writeValueAsString(answer));
    }

    private static String written(Object answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new AnswerWriter(out).write(answer);
        }
        return text.toString();
    }
}
