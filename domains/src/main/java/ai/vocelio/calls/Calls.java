package ai.vocelio.calls;

import ai.vocelio.calls.life.CallDesk;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to calls: place, hang up, read. */
@Service
public class Calls {

    /** Up to which number calls are counted. */
    public static final int COUNTED = 10_000;

    private final CallReads reads;
    private final CallDesk desk;

    Calls(CallReads reads, CallDesk desk) {
        this.reads = reads;
        this.desk = desk;
    }

    /**
     * Places a call: it is dialled in the background, soon and once. The same key with the same command gives the same
     * call for 24 hours.
     *
     * @param placedBy the member who asks for it
     * @throws ai.vocelio.kernel.Problem NOT_FOUND, AGENT_NOT_PUBLISHED, AGENT_RETIRED, NUMBER_INVALID,
     *     CARRIER_NOT_CONFIGURED
     * @throws ai.vocelio.kernel.Idempotency.KeyReused when the key was used with another command
     */
    @Transactional
    public Call place(CallPlace command, UUID idempotencyKey, UUID placedBy) {
        return desk.place(command, idempotencyKey, placedBy);
    }

    /**
     * Hangs up a call, or takes it back before it is answered. It is final as soon as the carrier confirms; a call that
     * was not dialled yet is CANCELED at once.
     *
     * @throws ai.vocelio.kernel.Problem NOT_FOUND, CALL_ENDED
     */
    @Transactional
    public Call hangUp(UUID callId) {
        return desk.hangUp(callId);
    }

    /** The call, if this organization has it. */
    @Transactional(readOnly = true)
    public Optional<Call> find(UUID id) {
        return Optional.ofNullable(reads.byIds(List.of(id)).get(id));
    }

    /** Those of the calls that this organization has. */
    @Transactional(readOnly = true)
    public Map<UUID, Call> byIds(Collection<UUID> ids) {
        return reads.byIds(ids);
    }

    /** A page of calls. The key of a position is {@code queuedAt} as ISO 8601 text. */
    @Transactional(readOnly = true)
    public Page<Call> list(CallFilter filter, CallOrder order, Paging paging) {
        return reads.list(filter, order, paging);
    }

    /**
     * What is told of calls that have ended, in the order in which they were queued.
     *
     * @param after the first ones beyond this position, whose key is {@code queuedAt} as ISO 8601 text
     */
    @Transactional(readOnly = true)
    public List<Call.Ended> ended(Paging.Position after, int most) {
        return reads.ended(after, most);
    }

    /** How many calls match, counted up to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public long count(CallFilter filter) {
        return reads.count(filter, COUNTED);
    }

    /** The latest calls of each of several agents, campaigns or contacts, newest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Call>> latestOf(CallFilter.Party party, Collection<UUID> ids, int most) {
        return reads.latestOf(party, ids, most);
    }

    /** How many calls each of several agents, campaigns or contacts has, counted up to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> countsOf(CallFilter.Party party, Collection<UUID> ids) {
        return reads.countsOf(party, ids, COUNTED);
    }

    /** The calls under way, newest first. @param agentId only this agent's; every agent's when null */
    @Transactional(readOnly = true)
    public List<Call> underWay(@Nullable UUID agentId, int most) {
        return reads.underWay(agentId, most);
    }
}
