package ai.vocelio.brain;

/** Writes the next reply of a conversation, word by word. */
public interface LanguageModel {

    /**
     * Asks for the next reply and returns at once. The listener hears of it on another thread, one event after the other:
     * words and tool requests in their order, then exactly one of done and failed.
     */
    Reply reply(Conversation conversation, ReplyListener listener);

    /** Whether there is a model to ask: it has an address and a key. */
    boolean isConfigured();

    /** Whether the model's address answers, within a short time and without a key. */
    boolean isReachable();

    /** A reply on its way. */
    @FunctionalInterface
    interface Reply {

        /** Stops it at once; the listener hears nothing more of it. May be called twice, and after the end. */
        void cancel();
    }
}
