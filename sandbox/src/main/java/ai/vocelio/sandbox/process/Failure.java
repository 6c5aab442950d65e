package ai.vocelio.sandbox.process;

/** Something went wrong that a person can mend: the message is one sentence that names the part and the remedy. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
