package ai.vocelio.agents;

/** What an agent may do beside talking. */
public enum AgentTool {
    END_CALL,
    TRANSFER_CALL,
    NOTE_FACT
}
