package ai.vocelio.bff.graphql;

import java.util.List;

/** A fault that the edge tells at the top level of the response. */
public class EdgeFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final List<String> field;

    /**
     * @param message a sentence: what is wrong and what to do
     * @param field path of the argument at fault, empty when no single one is
     */
    public EdgeFault(ErrorCode code, String message, List<String> field) {
        super(message, null, false, false);
        this.code = code;
        this.field = List.copyOf(field);
    }

    /** A fault of no single argument. */
    public EdgeFault(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    /** An argument that breaks a rule of the schema; the sentence begins with its path. */
    public static EdgeFault badInput(List<String> field, String what) {
        return new EdgeFault(ErrorCode.BAD_USER_INPUT, String.join(".", field) + ": " + what, field);
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
