package ai.vocelio.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from the definition in WCAG 2.2 and from checkers that are in wide use. */
class ContrastTests {

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21",
        "#ffffff, #ffffff, 1",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.48",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59",
        "#00ff00, #ffffff, 1.37"
    })
    void the_ratio_is_that_of_wcag(String one, String other, double ratio) {
        assertThat(Contrast.of(one, other)).isCloseTo(ratio, within(0.005));
        assertThat(Contrast.of(other, one)).isEqualTo(Contrast.of(one, other));
    }

    @Test
    void what_is_just_too_little_is_not_told_as_enough() {
        assertThat(Contrast.below(4.5, "#777777", "#ffffff")).contains("4.47");
        assertThat(Contrast.below(4.5, "#767676", "#ffffff")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#fff", "ffffff0", "#gggggg", "#fffff\n", "red", "url(x)", "#ffffff;}"})
    void a_colour_has_six_digits_and_nothing_else(String color) {
        assertThat(Contrast.isColor(color)).isFalse();
    }
}
