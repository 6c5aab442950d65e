package ai.vocelio.calls.talk;

/** The way to the person's ear. A line that is broken takes everything and does nothing. */
public interface RelayLine {

    /** Speaks more words. @param isLast whether the turn is complete with them */
    void say(String words, boolean isLast);

    /** Ends the conversation and gives the call back to the carrier. @param isTransfer whether it is to be transferred */
    void end(boolean isTransfer);

    /** Breaks the connection: the carrier then asks what is to become of the person who is still there. */
    void drop();
}
