package ai.vocelio.calls.talk;

/** What a line tells of the person, in the order in which it happened. */
public sealed interface LineEvent {

    /** The person said something. @param isLast false while the words still grow; @param at from System.nanoTime */
    record Said(String words, boolean isLast, long at) implements LineEvent {}

    /** The person cut the agent short. @param heard what was heard of the agent's turn until then */
    record Interrupted(String heard) implements LineEvent {}

    /** The person pressed a key of the telephone. */
    record Pressed(String key) implements LineEvent {}

    /** These words of the agent were just played. */
    record Played(String words) implements LineEvent {}

    /** The agent's voice is heard, or not any more. */
    record AgentSounds(boolean isOn) implements LineEvent {}

    /** The person's voice is heard, or not any more. */
    record PersonSounds(boolean isOn) implements LineEvent {}

    /** The line is gone. */
    record Lost() implements LineEvent {}
}
