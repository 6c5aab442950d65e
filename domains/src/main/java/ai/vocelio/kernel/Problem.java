package ai.vocelio.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * An expected fault, told to the caller. Its code is a constant of the domain's own enum, named as in the schema; the
 * path names the field of the command at fault. An object of another organization is NOT_FOUND, as if it were not there.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The five kinds of faults; the edge maps each to one behaviour. */
    public enum Kind {
        NOT_FOUND,
        INVALID,
        CONFLICT,
        FORBIDDEN,
        LIMIT
    }

    private final Kind kind;
    private final Enum<?> code;
    private final List<String> field;

    /**
     * @param code constant of the domain's enum of faults
     * @param message a sentence: what is wrong and what to do
     * @param field path of the field at fault inside the command, empty when no single one is
     */
    public Problem(Kind kind, Enum<?> code, String message, String... field) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.field = List.of(field);
    }

    /**
     * The fault behind a broken constraint; the exception itself when another one is broken, for then the program is at
     * fault.
     *
     * @param constraint its name in the migration
     */
    public static RuntimeException behind(
            DataIntegrityViolationException exception, String constraint, Supplier<Problem> fault) {
        return exception.getCause() instanceof ConstraintViolationException violation
                        && constraint.equals(violation.getConstraintName())
                ? fault.get()
                : exception;
    }

    /** What kind of fault it is. */
    public Kind kind() {
        return kind;
    }

    /** The domain's own code. */
    public Enum<?> code() {
        return code;
    }

    /** Path of the field at fault; empty when no single one is. */
    public List<String> field() {
        return field;
    }

    /** The sentence for the caller. */
    public String sentence() {
        @Nullable String message = getMessage();
        return message == null ? code.name() : message;
    }
}
