package ai.vocelio.calls.carrier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The telephone network, with the account of the current organization. Every method speaks with the carrier and may take
 * seconds: never call it inside a transaction. Faults are {@link CarrierProblem}s.
 */
public interface Carrier {

    /** Dials and gives the carrier's own id of the call. An unreachable carrier may have dialled all the same. */
    String place(DialOrder order);

    /** Ends a call; one that is over stays as it is. */
    void hangUp(String sid);

    /** Lets a live call ask another address what to do. */
    void redirect(String sid, URI address);

    /** The call as the carrier knows it; empty when it knows none. */
    Optional<CarrierCall> fetch(String sid);

    /** Calls between two numbers that were asked for at or after a time, oldest first. */
    List<CarrierCall> recent(String from, String to, Instant since);

    /** Whether the carrier's address answers, within a short time and without an account. */
    boolean isReachable();
}
