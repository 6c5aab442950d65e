package ai.vocelio.calls.life;

import ai.vocelio.agents.Agents;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.DialOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written down around dialling. */
@Component
class Dialling {

    /** The carrier itself ends a call that our own limits failed to end. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final CallLife life;
    private final Agents agents;
    private final Reception reception;
    private final JdbcClient jdbc;

    Dialling(CallLife life, Agents agents, Reception reception, JdbcClient jdbc) {
        this.life = life;
        this.agents = agents;
        this.reception = reception;
        this.jdbc = jdbc;
    }

    /**
     * A call that may be dialled now.
     *
     * @param earlierStart when it was dialled before, with an unknown end; null the first time
     */
    record Attempt(
            DialOrder order, Instant queuedAt, @Nullable Instant earlierStart) {}

    /**
     * Notes that dialling begins; empty when there is nothing to dial any more: what an organization wanted before it was
     * suspended is taken back.
     */
    @Transactional
    public Optional<Attempt> begin(UUID callId) {
        if (!reception.isOpen() && life.change(callId, this::takeBack).isPresent()) {
            return Optional.empty();
        }
        var earlier = new AtomicReference<@Nullable Instant>();
        return life.change(callId, call -> {
                    earlier.set(call.dialStartedAt());
                    boolean isOpen = !call.status().isFinal() && call.carrierSid() == null && !call.isEnding();
                    if (isOpen && call.dialStartedAt() == null) {
                        call.dialStarted(life.now());
                    }
                    return isOpen;
                })
                .map(call -> new Attempt(order(call), call.queuedAt(), earlier.get()));
    }

    private boolean takeBack(CallEntity call) {
        var ending = CallEnding.of(CallEndReason.CANCELED, CallOutcome.NOT_REACHED);
        return call.dialStartedAt() == null && call.over(CallStatus.CANCELED, life.now(), null, ending);
    }

    private DialOrder order(Call call) {
        Duration longest = agents.version(call.agentVersionId())
                .orElseThrow()
                .settings()
                .maxDuration()
                .plus(GRACE);
        return new DialOrder(call.id(), call.fromAddress(), call.to(), longest);
    }

    /** Notes the carrier's own id of the call. */
    @Transactional
    public void bound(UUID callId, String sid) {
        life.change(callId, call -> call.bind(sid));
    }

    /** Whether no call of ours is known by this id of the carrier. */
    @Transactional(readOnly = true)
    public boolean isNobodys(String sid) {
        return jdbc.sql("""
                        select not exists (select 1 from call
                        where organization_id = current_organization() and carrier_sid = ?)""").param(sid).query(Boolean.class).single();
    }

    /** Whether another call between the same numbers was dialled, with an unknown end: one at the carrier may be that. */
    @Transactional(readOnly = true)
    public boolean hasRival(DialOrder order) {
        return jdbc.sql("""
                        select exists (select 1 from call
                        where organization_id = current_organization() and ended_at is null and id <> ?
                          and from_number = ? and to_number = ?
                          and dial_started_at is not null and carrier_sid is null)""")
                .params(order.callId(), order.from(), order.to())
                .query(Boolean.class)
                .single();
    }
}
