package ai.vocelio.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a setting is: one of the three, as its kind says; a limit without number is none.
 *
 * @param isOn of a flag
 * @param number of a limit
 * @param language BCP 47 tag
 */
public record SettingValue(
        @Nullable Boolean isOn,
        @Nullable Integer number,
        @Nullable String language) {

    /** Whether it is a value of this kind. */
    boolean isOf(SettingKind kind) {
        return switch (kind) {
            case FLAG -> isOn != null;
            case LIMIT -> number != null;
            case LANGUAGE -> language != null;
        };
    }

    /** Whether it allows more than a number; none allows everything. */
    boolean isAbove(int bound) {
        return number == null || number > bound;
    }

    /** As sentences tell it. */
    String told() {
        if (isOn != null) {
            return isOn ? "on" : "off";
        }
        return number == null ? String.valueOf(language) : String.valueOf(number);
    }
}
