package ai.vocelio.calls.life;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentStatus;
import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallPlace;
import ai.vocelio.calls.CallUserErrorCode;
import ai.vocelio.calls.carrier.CarrierAccounts;
import ai.vocelio.kernel.Idempotency;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes orders for calls. Works in the transaction of the door. */
@Component
public class CallDesk {

    private static final String OPERATION = "callPlace";

    private final Agents agents;
    private final Numbers numbers;
    private final CarrierAccounts accounts;
    private final Idempotency idempotency;
    private final CallRoom room;
    private final CallLife life;

    CallDesk(
            Agents agents,
            Numbers numbers,
            CarrierAccounts accounts,
            Idempotency idempotency,
            CallRoom room,
            CallLife life) {
        this.agents = agents;
        this.numbers = numbers;
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.room = room;
        this.life = life;
    }

    /** Checks the order, keeps the call and lets it be dialled after the commit. */
    public Call place(CallPlace command, UUID idempotencyKey, UUID placedBy) {
        UUID id = life.newId();
        Optional<UUID> earlier = idempotency.claim(OPERATION, idempotencyKey, command.toString(), id);
        return earlier.map(life::read).orElseGet(() -> place(id, command, placedBy));
    }

    private Call place(UUID id, CallPlace command, UUID placedBy) {
        AgentVersion version = version(command);
        PhoneNumber number = numbers.find(command.numberId())
                .orElseThrow(() -> notFound("There is no such number: take one of the organization's.", "numberId"));
        Callable.require(command.to());
        if (accounts.current().isEmpty()) {
            throw new Problem(
                    Kind.CONFLICT,
                    CallUserErrorCode.CARRIER_NOT_CONFIGURED,
                    "The organization has no carrier account: add one before placing calls.");
        }
        room.require();
        var parties = new CallEntity.Parties(
                number.e164(), command.to(), version.agentId(), version.id(), number.id(), placedBy);
        return life.begin(id, CallDirection.OUTBOUND, parties);
    }

    /** Hangs up, or takes back what is not dialled yet. */
    public Call hangUp(UUID callId) {
        return life.hangUp(callId).orElseThrow(() -> notFound("There is no such call in this organization.", "callId"));
    }

    private AgentVersion version(CallPlace command) {
        Agent agent = agents.find(command.agentId())
                .orElseThrow(() -> notFound("There is no such agent in this organization.", "agentId"));
        if (agent.status() == AgentStatus.RETIRED) {
            throw new Problem(
                    Kind.CONFLICT,
                    CallUserErrorCode.AGENT_RETIRED,
                    "The agent is retired: choose another one.",
                    "agentId");
        }
        UUID wanted = command.agentVersionId();
        if (wanted != null) {
            return agents.version(wanted)
                    .filter(version -> version.agentId().equals(agent.id()))
                    .orElseThrow(() -> notFound("The agent has no such version.", "agentVersionId"));
        }
        return agents.publishedVersion(agent.id())
                .orElseThrow(() -> new Problem(
                        Kind.CONFLICT,
                        CallUserErrorCode.AGENT_NOT_PUBLISHED,
                        "The agent has no published version: publish it first.",
                        "agentId"));
    }

    private static Problem notFound(String sentence, String field) {
        return new Problem(Kind.NOT_FOUND, CallUserErrorCode.NOT_FOUND, sentence, field);
    }
}
