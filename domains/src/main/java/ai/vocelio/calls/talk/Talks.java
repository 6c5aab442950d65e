package ai.vocelio.calls.talk;

import ai.vocelio.agents.AgentSettings;
import ai.vocelio.agents.Agents;
import ai.vocelio.brain.LanguageModel;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.life.CallLife;
import ai.vocelio.calls.life.CallLook;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The talks of this process, one per call, each on a virtual thread of its own. */
@Component
public class Talks {

    private final CallLook look;
    private final Agents agents;
    private final Talk.Tools tools;
    private final Map<UUID, Talk> talks = new ConcurrentHashMap<>();

    Talks(CallLook look, CallLife life, Agents agents, LanguageModel model, TurnLog log, Clock clock) {
        this.look = look;
        this.agents = agents;
        this.tools = new Talk.Tools(model, log, life, clock);
    }

    /**
     * Begins the talk of a call of the current organization, or takes it up again; a line that talked before it is hushed.
     * Empty when there is no such call or it is over.
     */
    public Optional<Talk> open(UUID callId, RelayLine line) {
        return look.at(callId)
                .filter(seen -> !seen.status().isFinal() && !seen.isEnding())
                .map(seen -> begin(seen, line));
    }

    /** Whether the call has a talk in this process. */
    public boolean isGoingOn(UUID callId) {
        return talks.containsKey(callId);
    }

    /** Nobody is to be talked to any more. */
    public void hush(UUID callId) {
        Optional.ofNullable(talks.get(callId)).ifPresent(Talk::hush);
    }

    /**
     * What the model makes of the last words of a person who hung up. Waits a short time for the model, if it was asked.
     */
    public Optional<CallOutcome> lastWord(UUID callId) {
        return Optional.ofNullable(talks.get(callId)).flatMap(Talk::lastWord);
    }

    private Talk begin(CallLook.Seen seen, RelayLine line) {
        AgentSettings settings =
                agents.version(seen.agentVersionId()).orElseThrow().settings();
        Instant answeredAt = seen.answeredAt() == null ? tools.clock().instant() : seen.answeredAt();
        var brief = new TalkBrief(Tenant.required(), seen.id(), settings, answeredAt.plus(settings.maxDuration()));
        var talk = new Talk(brief, line, tools);
        Talk before = talks.put(seen.id(), talk);
        if (before != null) {
            before.hush();
            before.awaitEnd(Duration.ofSeconds(2));
        }
        talk.start(() -> talks.remove(seen.id(), talk));
        return talk;
    }
}
