package ai.vocelio.sandbox.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured values, sorted. */
final class Figures {

    private final double[] sorted;

    Figures(Collection<? extends Number> values) {
        sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    /** The smallest value that at least this share of all values (0 to 1) does not exceed; 0 without values. */
    double percentile(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return percentile(0.5);
    }

    double largest() {
        return percentile(1);
    }

    /** The median with smallest and largest: {@code 12 (11-15)}. */
    String spread() {
        return sorted.length == 0
                ? "-"
                : String.format(Locale.ROOT, "%.0f (%.0f-%.0f)", median(), sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
