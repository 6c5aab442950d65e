package ai.vocelio.mail;

/** A letter that could not be handed over. */
public class MailFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isFinal;

    /**
     * @param why a sentence for who looks after the platform
     * @param isFinal whether trying again is of no use
     */
    public MailFault(String why, boolean isFinal) {
        super(why, null, false, false);
        this.isFinal = isFinal;
    }

    /** Whether trying again is of no use: the address was refused for good. */
    public boolean isFinal() {
        return isFinal;
    }
}
