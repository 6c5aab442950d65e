package ai.vocelio.agents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which agents to list; every condition must hold, null holds for all.
 *
 * @param statuses in one of these states
 * @param nameContains the name contains this text, whatever the case
 */
public record AgentFilter(
        @Nullable List<AgentStatus> statuses, @Nullable String nameContains) {

    /** Every agent. */
    public static final AgentFilter ALL = new AgentFilter(null, null);
}
