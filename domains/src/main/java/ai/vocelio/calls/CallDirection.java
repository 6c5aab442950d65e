package ai.vocelio.calls;

/** Who called whom. */
public enum CallDirection {
    INBOUND,
    OUTBOUND
}
