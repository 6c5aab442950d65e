package ai.vocelio.sandbox.model.dialogue;

/** The engine's door. The same conversation always gets the same reply: nothing is remembered between two questions. */
public final class Dialogue {

    private Dialogue() {}

    /** What a sensible agent would say now. */
    public static Reply reply(Conversation conversation) {
        return Reply.saying("Hello.");
    }
}
