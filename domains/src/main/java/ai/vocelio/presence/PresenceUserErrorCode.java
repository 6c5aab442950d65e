package ai.vocelio.presence;

/** Kinds of faults of what members say, named as in the schema. */
public enum PresenceUserErrorCode {
    NOT_A_PERSON
}
