package ai.vocelio.whitelabel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How well one colour is told from another, as WCAG 2.2 defines it (relative luminance and contrast ratio): from 1 for the
 * same to 21 for black on white.
 */
final class Contrast {

    /** Of text (success criterion 1.4.3, level AA). */
    static final double OF_TEXT = 4.5;

    /** Of what else has to be seen, as the outline of a button (success criterion 1.4.11). */
    static final double OF_SHAPES = 3;

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double GLARE = 0.05;

    private Contrast() {}

    static boolean isColor(String color) {
        return COLOR.matcher(color).matches();
    }

    /** The ratio of two colours, each {@code #rrggbb}. */
    static double of(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + GLARE) / (Math.min(first, second) + GLARE);
    }

    /** The ratio as people read it, when it is below the least; cut off, so that 4.499 is not told as 4.5. */
    static Optional<String> below(double least, String one, String other) {
        double ratio = of(one, other);
        return ratio >= least
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.2f", Math.floor(ratio * 100) / 100));
    }

    private static double luminance(String color) {
        return 0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
    }

    private static double linear(String color, int at) {
        double part = Integer.parseInt(color, at, at + 2, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
