package ai.vocelio.mail;

import java.util.UUID;

/** Where letters are handed over. */
public interface PostOffice {

    /** Whether there is one: without settings there is none. */
    boolean isOpen();

    /**
     * Hands a letter over; it is taken when this returns.
     *
     * @param id the same each time this letter is tried, so that who gets it twice can tell
     * @throws MailFault when it was not taken, or nobody can tell
     */
    void hand(UUID id, Letter letter);
}
