package ai.vocelio.mail;

/** How far a letter is; named as in the schema. */
public enum MailState {
    /** Not handed over yet, or not successfully: it is tried again. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server wants it never, or it was tried for hours. */
    FAILED
}
