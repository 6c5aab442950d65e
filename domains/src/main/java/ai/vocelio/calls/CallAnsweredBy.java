package ai.vocelio.calls;

/** What answered an outbound call. */
public enum CallAnsweredBy {
    HUMAN,
    MACHINE,
    FAX,
    UNKNOWN;

    /** Whether there is nobody to talk to. */
    public boolean isMachine() {
        return this == MACHINE || this == FAX;
    }
}
