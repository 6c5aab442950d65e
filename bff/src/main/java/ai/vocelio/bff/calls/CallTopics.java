package ai.vocelio.bff.calls;

import ai.vocelio.bff.live.Topic;
import java.util.UUID;

/** What can be followed of calls. */
final class CallTopics {

    /** Key in a transcript's topic that stands for the call itself; turns have theirs from 1. */
    static final int CALL = 0;

    private CallTopics() {}

    /** One call; told its id. */
    static Topic<UUID> call(UUID organizationId, UUID callId) {
        return new Topic<>(organizationId, "call", callId);
    }

    /** The calls of an agent; told their ids. */
    static Topic<UUID> agent(UUID organizationId, UUID agentId) {
        return new Topic<>(organizationId, "calls-of-agent", agentId);
    }

    /** The calls of an organization; told their ids. */
    static Topic<UUID> organization(UUID organizationId) {
        return new Topic<>(organizationId, "calls", organizationId);
    }

    /** What is said in a call; told the sequences of its turns, and {@link #CALL}. */
    static Topic<Integer> transcript(UUID organizationId, UUID callId) {
        return new Topic<>(organizationId, "transcript", callId);
    }
}
