package ai.vocelio.numbers;

import ai.vocelio.agents.AgentRetired;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Nobody answers for a retired agent. */
@Component
class AgentRetiredListener {

    private final Numbers numbers;

    AgentRetiredListener(Numbers numbers) {
        this.numbers = numbers;
    }

    @ApplicationModuleListener
    void on(AgentRetired event) {
        numbers.takeAway(event.agentId());
    }
}
