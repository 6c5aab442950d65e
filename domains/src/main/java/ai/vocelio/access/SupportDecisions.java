package ai.vocelio.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current organization decides of those from above who act in it, or want to. Faults carry a
 * {@link SupportAccessUserErrorCode}.
 */
@Service
public class SupportDecisions {

    private final SupportAccesses accesses;
    private final SupportAccessRows rows;
    private final SupportAccessWrites writes;
    private final Switches switches;
    private final Clock clock;

    SupportDecisions(
            SupportAccesses accesses,
            SupportAccessRows rows,
            SupportAccessWrites writes,
            Switches switches,
            Clock clock) {
        this.accesses = accesses;
        this.rows = rows;
        this.writes = writes;
        this.switches = switches;
        this.clock = clock;
    }

    /** Agrees to a request: its time begins now. */
    @Transactional
    public SupportAccess approve(UUID id, SupportActor by) {
        SupportAccess access = requested(id);
        Instant now = clock.instant();
        writes.decide(access, SupportAccessConsent.GIVEN, by, now);
        writes.begin(access, now, now.plus(access.duration()));
        return rows.locked(id);
    }

    /** Says no to a request; it cannot be overridden then. */
    @Transactional
    public SupportAccess refuse(UUID id, SupportActor by) {
        writes.decide(requested(id), SupportAccessConsent.REFUSED, by, clock.instant());
        return rows.locked(id);
    }

    /** Throws somebody out at once. One that is over stays as it is. */
    @Transactional
    public SupportAccess revoke(UUID id, SupportActor by) {
        switches.endIfOpen(incoming(id), by);
        return rows.locked(id);
    }

    private SupportAccess requested(UUID id) {
        SupportAccess access = incoming(id);
        Switches.requireRequested(access);
        return access;
    }

    private SupportAccess incoming(UUID id) {
        SupportAccess access = accesses.find(id).orElseThrow(() -> Switches.notFound());
        if (access.side() != SupportAccessSide.INCOMING) {
            throw Switches.otherSide();
        }
        return rows.locked(id);
    }
}
