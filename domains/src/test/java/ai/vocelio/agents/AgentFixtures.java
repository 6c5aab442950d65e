package ai.vocelio.agents;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agents for tests of any domain. */
public final class AgentFixtures {

    /** Joanna, who speaks en-US. */
    public static final UUID JOANNA = UUID.fromString("0196a000-0000-7000-a000-000000000010");

    /** Vicki, who speaks de-DE. */
    public static final UUID VICKI = UUID.fromString("0196a000-0000-7000-a000-000000000015");

    private AgentFixtures() {}

    /** An agent that can be published as it is. */
    public static AgentCreate agent(String name) {
        return new AgentCreate(
                name,
                JOANNA,
                "en-US",
                "Book an appointment.",
                "Hello, this is Acme Dental.",
                List.of(AgentTool.NOTE_FACT, AgentTool.END_CALL),
                null,
                Duration.ofMinutes(10),
                Duration.ofSeconds(10));
    }

    /** A change of nothing, to be made one of something. */
    public static Change change(UUID agentId) {
        return new Change(agentId);
    }

    /** Builds a change field by field. */
    public static final class Change {

        private final UUID agentId;
        private @Nullable Integer expectedVersion;
        private @Nullable String name;
        private @Nullable UUID voiceId;
        private @Nullable String openingLine;
        private @Nullable List<AgentTool> tools;
        private @Nullable String transferTo;
        private boolean isTransferToCleared;

        private Change(UUID agentId) {
            this.agentId = agentId;
        }

        public Change expecting(int version) {
            expectedVersion = version;
            return this;
        }

        public Change name(String value) {
            name = value;
            return this;
        }

        public Change voice(UUID value) {
            voiceId = value;
            return this;
        }

        public Change openingLine(String value) {
            openingLine = value;
            return this;
        }

        public Change transferTo(String value) {
            tools = List.of(AgentTool.TRANSFER_CALL);
            transferTo = value;
            return this;
        }

        public Change withoutTransferNumber() {
            isTransferToCleared = true;
            return this;
        }

        public AgentUpdate build() {
            return new AgentUpdate(
                    agentId,
                    expectedVersion,
                    name,
                    voiceId,
                    null,
                    null,
                    openingLine,
                    tools,
                    transferTo,
                    isTransferToCleared,
                    null,
                    null);
        }
    }
}
