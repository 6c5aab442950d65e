package ai.vocelio.bff.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fault that the edge tells at the top level of the response. */
public class EdgeFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final ErrorCode code;
    private final List<String> field;
    private final Duration retryAfter;
    private final @Nullable StepUp stepUp;

    /**
     * @param message a sentence: what is wrong and what to do
     * @param field path of the argument at fault, empty when no single one is
     */
    public EdgeFault(ErrorCode code, String message, List<String> field) {
        this(code, message, field, SHORTLY, null);
    }

    private EdgeFault(
            ErrorCode code, String message, List<String> field, Duration retryAfter, @Nullable StepUp stepUp) {
        super(message, null, false, false);
        this.code = code;
        this.field = List.copyOf(field);
        this.retryAfter = retryAfter;
        this.stepUp = stepUp;
    }

    /** A fault of no single argument. */
    public EdgeFault(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    /** An argument that breaks a rule of the schema; the sentence begins with its path. */
    public static EdgeFault badInput(List<String> field, String what) {
        return new EdgeFault(ErrorCode.BAD_USER_INPUT, String.join(".", field) + ": " + what, field);
    }

    /** Too much was asked for in too short a time; after this time it may be asked again. */
    public static EdgeFault throttled(String message, Duration retryAfter) {
        return new EdgeFault(ErrorCode.THROTTLED, message, List.of(), retryAfter, null);
    }

    /** The way in which the caller has signed in is not enough. */
    public static EdgeFault stepUp(String message, StepUp stepUp) {
        return new EdgeFault(ErrorCode.STEP_UP_REQUIRED, message, List.of(), SHORTLY, stepUp);
    }

    /** How to sign in instead; empty unless the code is STEP_UP_REQUIRED. */
    public Optional<StepUp> stepUp() {
        return Optional.ofNullable(stepUp);
    }

    /** Whether the same request may be answered later, and when. */
    public Optional<Duration> retryAfter() {
        return code == ErrorCode.UNAVAILABLE || code == ErrorCode.THROTTLED
                ? Optional.of(retryAfter)
                : Optional.empty();
    }

    /** Its kind. */
    public ErrorCode code() {
        return code;
    }

    /** Path of the argument at fault; empty when no single one is. */
    public List<String> field() {
        return field;
    }

    /** The sentence for the caller. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
