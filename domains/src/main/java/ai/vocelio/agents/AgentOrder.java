package ai.vocelio.agents;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Paging.Position;

/** How to order agents. */
public record AgentOrder(Field field, Direction direction) {

    /** The order when nobody asks for another one. */
    public static final AgentOrder NEWEST_FIRST = new AgentOrder(Field.CREATED_AT, Direction.DESC);

    /** By what agents can be ordered; each has an index. */
    public enum Field {
        CREATED_AT,
        NAME
    }

    /** Where an agent stands in a list of this order. */
    public Position position(Agent agent) {
        return switch (field) {
            case CREATED_AT -> new Position(agent.createdAt().toString(), agent.id());
            case NAME -> new Position(agent.name(), agent.id());
        };
    }

    Keyset keyset() {
        return switch (field) {
            case CREATED_AT -> new Keyset("created_at", "timestamptz", direction);
            case NAME -> new Keyset("name", "text", direction);
        };
    }
}
