package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTests {

    @Test
    void an_id_is_read_as_it_was_written() {
        IntStream.range(0, 1000).forEach(n -> {
            GlobalId id = new GlobalId("agt", UUID.randomUUID());
            assertThat(GlobalId.parse(id.toString())).contains(id);
        });
    }

    @Test
    void ids_have_the_form_of_typeid() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(new GlobalId("call", id)).hasToString("call_01h455vb4pex5vsknk084sn02q");
    }

    @Test
    void the_extremes_are_ids_too() {
        assertThat(new GlobalId("org", new UUID(0, 0))).hasToString("org_00000000000000000000000000");
        assertThat(new GlobalId("org", new UUID(-1, -1))).hasToString("org_7zzzzzzzzzzzzzzzzzzzzzzzzz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "agt",
                "agt_",
                "_01h455vb4pex5vsknk084sn02q",
                "agt_01h455vb4pex5vsknk084sn02",
                "agt_01h455vb4pex5vsknk084sn02qq",
                "agt_81h455vb4pex5vsknk084sn02q",
                "agt_01H455VB4PEX5VSKNK084SN02Q",
                "agt_01h455vb4pex5vsknk084sn0il",
                "01890a5d-ac96-774b-bcce-b302099a8057"
            })
    void what_has_not_the_form_is_no_id(String text) {
        assertThat(GlobalId.parse(text)).isEmpty();
    }
}
