package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.dialogue.Conversation;
import ai.vocelio.sandbox.model.dialogue.Reply;

/** Counts what was asked, in the engine's own pieces. */
final class Usage {

    private static final int PER_MESSAGE = 4;

    private Usage() {}

    static int of(Conversation conversation) {
        return conversation.turns().stream()
                .mapToInt(turn -> PER_MESSAGE + Reply.tokens(turn.text()).size())
                .sum();
    }
}
