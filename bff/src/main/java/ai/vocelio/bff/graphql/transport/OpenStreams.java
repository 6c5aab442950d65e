package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.security.Caller;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many event streams callers and organizations hold now. */
@Component
class OpenStreams {

    private final SocketSettings settings;
    private final Map<Holder, Integer> held = new ConcurrentHashMap<>();

    OpenStreams(SocketSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one up; close it at its end.
     *
     * @throws EdgeFault THROTTLED when the caller or the organization holds too many
     */
    Hold take(Caller caller) {
        Holder organization = new Holder(caller.organizationId(), caller.organizationId());
        Holder person = new Holder(caller.organizationId(), caller.subject());
        add(organization, settings.streamsPerOrganization(), "your organization");
        try {
            add(person, settings.streamsPerCaller(), "one caller");
        } catch (EdgeFault tooMany) {
            remove(organization);
            throw tooMany;
        }
        return () -> {
            remove(person);
            remove(organization);
        };
    }

    private void add(Holder holder, int most, String whom) {
        held.compute(holder, (same, count) -> {
            int before = count == null ? 0 : count;
            if (before >= most) {
                throw new EdgeFault(
                        ErrorCode.THROTTLED, "At most " + most + " event streams at once are allowed for " + whom);
            }
            return before + 1;
        });
    }

    private void remove(Holder holder) {
        held.computeIfPresent(holder, (same, count) -> count == 1 ? null : count - 1);
    }

    /** A stream that is counted. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    private record Holder(UUID organizationId, UUID id) {}
}
