package ai.vocelio.sandbox.model;

import java.time.Duration;
import java.util.Map;

/**
 * How the stand-in answers.
 *
 * @param port TCP port on the loopback address, 0 for any free one
 * @param key the bearer key it accepts; blank accepts every key that is not empty
 * @param firstToken pause before the first token, at speed 1
 * @param token pause between two tokens, at speed 1
 * @param speed how much faster than real time everything runs, above 0
 */
public record ModelSettings(int port, String key, Duration firstToken, Duration token, double speed) {

    /** The port of {@code ./vocelio up}. */
    static final int DEFAULT_PORT = 8283;

    public ModelSettings {
        if (speed <= 0) {
            throw new IllegalArgumentException("speed must be above 0, was " + speed);
        }
    }

    /** A free port, any key, and the pace of a quick real model. */
    public static ModelSettings onAnyPort() {
        return new ModelSettings(0, "", Duration.ofMillis(120), Duration.ofMillis(25), 1);
    }

    /** The same without any pause, for tests that are not about time. */
    public ModelSettings withoutPauses() {
        return new ModelSettings(port, key, Duration.ZERO, Duration.ZERO, speed);
    }

    /** The same, accepting this key only. */
    public ModelSettings withKey(String accepted) {
        return new ModelSettings(port, accepted, firstToken, token, speed);
    }

    /** The same, that many times faster. */
    public ModelSettings withSpeed(double times) {
        return new ModelSettings(port, key, firstToken, token, times);
    }

    /** Reads VOCELIO_MODEL_PORT, VOCELIO_MODEL_KEY and VOCELIO_SANDBOX_SPEED. */
    static ModelSettings from(Map<String, String> environment) {
        var paces = onAnyPort();
        return new ModelSettings(
                (int) number(environment, "VOCELIO_MODEL_PORT", DEFAULT_PORT),
                environment.getOrDefault("VOCELIO_MODEL_KEY", ""),
                paces.firstToken,
                paces.token,
                number(environment, "VOCELIO_SANDBOX_SPEED", 1));
    }

    private static double number(Map<String, String> environment, String name, double otherwise) {
        var value = environment.getOrDefault(name, "");
        try {
            return value.isBlank() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException notNumeric) {
            throw new IllegalArgumentException(name + " must be a number, was '" + value + "'", notNumeric);
        }
    }
}
