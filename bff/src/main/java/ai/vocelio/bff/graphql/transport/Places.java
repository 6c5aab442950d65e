package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.security.Caller;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * How many sockets, event streams and half sent requests callers and organizations hold now, in this replica. Who acts in
 * another organization takes the places of the own one.
 */
@Component
class Places {

    private final SocketSettings settings;
    private final Map<Holder, Integer> held = new ConcurrentHashMap<>();

    Places(SocketSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes a place; close it at its end.
     *
     * @throws EdgeFault THROTTLED when the caller or the organization holds too many
     */
    Hold take(Kind kind, Caller caller) {
        UUID home = caller.home().organizationId();
        Holder organization = new Holder(kind, home, home);
        Holder person = new Holder(kind, home, caller.subject());
        add(organization, kind.ofOrganization(settings), "your organization");
        try {
            add(person, kind.ofCaller(settings), "one caller");
        } catch (EdgeFault tooMany) {
            remove(organization);
            throw tooMany;
        }
        AtomicBoolean isHeld = new AtomicBoolean(true);
        return () -> {
            if (isHeld.compareAndSet(true, false)) {
                remove(person);
                remove(organization);
            }
        };
    }

    private void add(Holder holder, int most, String whom) {
        held.compute(holder, (same, count) -> {
            int before = count == null ? 0 : count;
            if (before >= most) {
                throw new EdgeFault(
                        ErrorCode.THROTTLED,
                        "At most " + most + " " + holder.kind().words + " at once are allowed for " + whom);
            }
            return before + 1;
        });
    }

    private void remove(Holder holder) {
        held.computeIfPresent(holder, (same, count) -> count == 1 ? null : count - 1);
    }

    /** What is counted. */
    enum Kind {
        SOCKET("sockets"),
        STREAM("event streams"),
        BODY("requests that are still being sent");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private int ofCaller(SocketSettings settings) {
            return this == SOCKET ? settings.socketsPerCaller() : settings.streamsPerCaller();
        }

        private int ofOrganization(SocketSettings settings) {
            return this == SOCKET ? settings.socketsPerOrganization() : settings.streamsPerOrganization();
        }
    }

    /** A place that is counted until it is closed; once more does nothing. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    private record Holder(Kind kind, UUID organizationId, UUID id) {}
}
