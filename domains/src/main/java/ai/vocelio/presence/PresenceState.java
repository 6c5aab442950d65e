package ai.vocelio.presence;

/** What a member says of himself; named as in the schema. */
public enum PresenceState {
    AVAILABLE,
    BUSY,
    BREAK,
    OFFLINE
}
