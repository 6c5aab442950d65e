package ai.vocelio.identity;

/** What was to be told to the identity provider did not arrive, or was refused. Told again it may succeed. */
public class IdentityFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of faults. */
    public enum Kind {
        /** Nobody has said where the identity provider is. */
        NOT_CONFIGURED,
        /** It does not answer, or not in time: whether it took effect is not known. */
        UNREACHABLE,
        /** It has something of that name that is not ours. */
        TAKEN,
        /** It does not let us, or does not understand. */
        REFUSED
    }

    private final Kind kind;

    /** @param sentence what is wrong and what helps, for the people who run the platform */
    public IdentityFault(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    /** What kind of fault it is. */
    public Kind kind() {
        return kind;
    }
}
