package ai.vocelio.calls;

/** What a conversation came to. */
public enum CallOutcome {
    GOAL_REACHED,
    DECLINED,
    CALLBACK_REQUESTED,
    TRANSFERRED,
    WRONG_PERSON,
    NOT_REACHED,
    UNCLEAR
}
