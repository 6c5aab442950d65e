package ai.vocelio.agents;

/** Where an agent is in its life: DRAFT until the first publication, RETIRED for good. */
public enum AgentStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
