package ai.vocelio.numbers;

/** Kinds of faults of changes of numbers, named as in the schema. */
public enum NumberUserErrorCode {
    NOT_FOUND,
    AGENT_NOT_PUBLISHED
}
