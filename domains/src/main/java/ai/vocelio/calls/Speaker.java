package ai.vocelio.calls;

/** Who spoke. */
public enum Speaker {
    AGENT,
    PERSON
}
