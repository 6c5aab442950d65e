package ai.vocelio.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Percentiles by rank: a value that was measured, never one in between. */
class FiguresTests {

    @Test
    void a_percentile_is_a_measured_value() {
        var hundred = new Figures(IntStream.rangeClosed(1, 100).boxed().toList());

        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.percentile(0.95)).isEqualTo(95);
        assertThat(hundred.largest()).isEqualTo(100);
        assertThat(new Figures(List.of(7)).percentile(0.95)).isEqualTo(7);
    }

    @Test
    void no_values_make_no_figures() {
        assertThat(new Figures(List.<Integer>of()).spread()).isEqualTo("-");
        assertThat(new Figures(List.<Integer>of()).percentile(0.95)).isZero();
    }
}
