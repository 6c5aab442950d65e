package ai.vocelio.bff.graphql.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

    @ParameterizedTest
    @CsvSource({
        "+12125550147, +1********47",
        "+79555501477, +7********77",
        "+445550147123, +44********23",
        "+353555014712, +353*******12",
        "+1555501, +1****01",
    })
    void a_number_keeps_its_country_and_two_digits(String number, String masked) {
        assertThat(Mask.NUMBER.of(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"sip:ann@example.test, (masked)", "client:ann, (masked)", "anonymous, anonymous"})
    void who_calls_without_a_number_is_not_told_either(String address, String masked) {
        assertThat(Mask.NUMBER.of(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, A. L.",
        "Ada King of Lovelace, A. L.",
        "Ada, A.",
        "'  ada   lovelace ', a. l.",
        "Åsa Öberg, Å. Ö."
    })
    void a_name_keeps_its_initials(String name, String masked) {
        assertThat(Mask.NAME.of(name)).isEqualTo(masked);
    }

    @Test
    void of_a_text_nothing_is_left_not_even_its_length() {
        assertThat(Mask.TEXT.of("I am ill.")).isEqualTo(Mask.TEXT.of("Yes")).isEqualTo("(masked)");
    }

    @Test
    void what_nobody_knows_stays_unknown() {
        assertThat(Mask.TEXT.shown(null)).isNull();
        assertThat(Mask.TEXT.shown("")).isEqualTo("");
        assertThat(Mask.NAME.shown(" ")).isEqualTo("");
    }

    @Test
    void of_a_list_each_item_is_masked() {
        assertThat(Mask.TEXT.shown(Arrays.asList("a", null))).isEqualTo(Arrays.asList("(masked)", null));
    }

    @Test
    void what_cannot_be_masked_is_not_shown_either() {
        assertThatIllegalStateException().isThrownBy(() -> Mask.TEXT.shown(List.of(7)));
    }
}
