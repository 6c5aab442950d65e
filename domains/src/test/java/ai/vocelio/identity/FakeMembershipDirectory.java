package ai.vocelio.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A directory that keeps what it is told, and fails for a person as often as a test wants. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeMembershipDirectory implements MembershipDirectory {

    private final Map<Entry, Set<String>> members = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    private record Entry(UUID organizationId, UUID personId) {}

    /** Lets the next tries for a person fail. */
    public void failFirst(UUID personId, int times) {
        failures.put(personId, times);
    }

    /** What a person is there; empty when no member. */
    public Optional<Set<String>> roles(UUID organizationId, UUID personId) {
        return Optional.ofNullable(members.get(new Entry(organizationId, personId)));
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void put(UUID organizationId, UUID personId, Set<String> roles) {
        fail(personId);
        members.put(new Entry(organizationId, personId), Set.copyOf(roles));
    }

    @Override
    public void remove(UUID organizationId, UUID personId) {
        fail(personId);
        members.remove(new Entry(organizationId, personId));
    }

    private void fail(UUID personId) {
        if (failures.merge(personId, -1, Integer::sum) >= 0) {
            throw new IllegalStateException("Told to fail");
        }
    }
}
