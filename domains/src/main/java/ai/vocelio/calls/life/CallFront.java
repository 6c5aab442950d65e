package ai.vocelio.calls.life;

import ai.vocelio.agents.AgentSettings;
import ai.vocelio.agents.Agents;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.carrier.CallAddresses;
import ai.vocelio.calls.carrier.CallAnswer;
import ai.vocelio.calls.carrier.CallAnswer.VoiceChoice;
import ai.vocelio.calls.talk.Phrases;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.voices.Voice;
import ai.vocelio.voices.Voices;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the carrier's question what to do with a call next; each answer is one transaction, because a person waits for it. */
@Component
public class CallFront {

    private static final Duration OWN_END = Duration.ofSeconds(10);

    private final CallLook look;
    private final CallLife life;
    private final CallAgenda agenda;
    private final Agents agents;
    private final Voices voices;
    private final CallAddresses addresses;

    CallFront(CallLook look, CallLife life, CallAgenda agenda, Agents agents, Voices voices, CallAddresses addresses) {
        this.look = look;
        this.life = life;
        this.agenda = agenda;
        this.agents = agents;
        this.voices = voices;
        this.addresses = addresses;
    }

    /** A call was answered, or its conversation is to be taken up again. */
    @Transactional
    public CallAnswer answered(UUID callId) {
        Optional<CallLook.Seen> seen = open(callId);
        if (seen.isEmpty()) {
            return new CallAnswer.HangUp();
        }
        AgentSettings settings = settings(seen.get());
        life.answered(callId);
        Instant answeredAt =
                seen.get().answeredAt() == null ? life.now() : seen.get().answeredAt();
        agenda.timeLimit(callId, answeredAt.plus(settings.maxDuration()).plus(OWN_END));
        return converse(callId, settings);
    }

    /** The conversation has ended in an orderly way: the agent may have asked for a transfer. */
    @Transactional
    public CallAnswer ended(UUID callId, boolean isTransfer) {
        Optional<CallLook.Seen> seen = open(callId);
        if (seen.isEmpty() || !isTransfer) {
            return new CallAnswer.HangUp();
        }
        String to = settings(seen.get()).transferTo();
        if (to == null) {
            return new CallAnswer.HangUp();
        }
        life.transferring(callId);
        return new CallAnswer.Transfer(to, look.ourNumber(callId), addresses.relayEnded(Tenant.required(), callId));
    }

    /** The connection to the conversation broke while the person was on the line. */
    @Transactional
    public CallAnswer lost(UUID callId) {
        Optional<CallLook.Seen> seen = open(callId);
        if (seen.isPresent() && life.reconnect(callId)) {
            return converse(callId, settings(seen.get()));
        }
        life.ending(callId, CheckJob.lost());
        return new CallAnswer.HangUp();
    }

    /** The transfer has ended. @param wasReached whether the other number answered */
    @Transactional
    public CallAnswer transferred(UUID callId, boolean wasReached) {
        Optional<CallLook.Seen> seen = open(callId);
        if (seen.isEmpty() || wasReached) {
            return new CallAnswer.HangUp();
        }
        life.ending(callId, CallEnding.of(CallEndReason.NO_ANSWER, CallOutcome.UNCLEAR));
        String language = settings(seen.get()).language();
        return new CallAnswer.SayGoodbye(Phrases.of(language).nobodyThere(), language);
    }

    private Optional<CallLook.Seen> open(UUID callId) {
        return look.at(callId).filter(seen -> !seen.status().isFinal() && !seen.isEnding());
    }

    private AgentSettings settings(CallLook.Seen seen) {
        return agents.version(seen.agentVersionId()).orElseThrow().settings();
    }

    CallAnswer converse(UUID callId, AgentSettings settings) {
        UUID organization = Tenant.required();
        Optional<Voice> voice = voices.find(settings.voiceId());
        var choice = new VoiceChoice(
                voice.map(v -> v.provider().name()).orElse(null),
                voice.map(Voice::providerVoice).orElse(null),
                settings.language());
        return new CallAnswer.Converse(
                addresses.relay(organization, callId), addresses.relayEnded(organization, callId), choice);
    }
}
