package ai.vocelio.agents;

/** Kinds of faults of changes of agents, named as in the schema. */
public enum AgentUserErrorCode {
    NOT_FOUND,
    NAME_TAKEN,
    VOICE_NOT_FOUND,
    VOICE_LANGUAGE_MISMATCH,
    TRANSFER_NUMBER_MISSING,
    RETIRED,
    TOO_MANY_AGENTS,
    STALE_OBJECT
}
