package ai.vocelio.bff.graphql.fairness;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many operations of one organization run at once in this replica. Others wait for their turn, in order: a page that
 * asks ten things at once, or sockets that come back after a restart, are no abuse, and who waits holds a virtual thread
 * and no connection to the database.
 */
final class Turns {

    private final int most;
    private final Duration longestWait;

    /** Each is there for as long as an operation of its organization is. */
    private final Cache<UUID, Semaphore> ofOrganizations =
            Caffeine.newBuilder().weakValues().build();

    Turns(int most, Duration longestWait) {
        this.most = most;
        this.longestWait = longestWait;
    }

    /** A turn of an organization, not begun yet. */
    Turn of(UUID organizationId) {
        return new Turn(ofOrganizations.get(organizationId, first -> new Semaphore(most, true)));
    }

    /** Of one operation, on one thread at a time. */
    final class Turn {

        private final Semaphore free;
        private boolean isBegun;

        private Turn(Semaphore free) {
            this.free = free;
        }

        /**
         * Waits until it is this operation's turn.
         *
         * @throws EdgeFault UNAVAILABLE when it does not come: much is asked at once, or what runs does not get on
         */
        void begin() {
            try {
                isBegun = free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EdgeFault(ErrorCode.TIMEOUT, "The request took too long and was given up");
            }
            if (!isBegun) {
                throw new EdgeFault(
                        ErrorCode.UNAVAILABLE,
                        "Of your organization " + most + " operations run at once, and those that were asked before"
                                + " this one took all of " + longestWait.toSeconds()
                                + " s: try again shortly, or ask for less at once");
            }
        }

        /** Leaves it to the next one; once more does nothing. */
        void end() {
            if (isBegun) {
                isBegun = false;
                free.release();
            }
        }
    }
}
