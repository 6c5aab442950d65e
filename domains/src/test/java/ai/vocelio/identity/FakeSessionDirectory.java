package ai.vocelio.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A directory that keeps who is signed in, as long as a test does not send it away. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeSessionDirectory implements SessionDirectory {

    private final Map<String, UUID> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** Somebody signs in. */
    public void begin(UUID personId, String session) {
        sessions.put(session, personId);
    }

    /** Whether a session is there, told also to who may not ask now. */
    public boolean knows(String session) {
        return sessions.containsKey(session);
    }

    /** Lets the next questions and orders fail. */
    public void failFirst(int times) {
        failures.set(times);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Set<String> of(UUID personId) {
        fail();
        return sessions.entrySet().stream()
                .filter(session -> session.getValue().equals(personId))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void end(String session) {
        fail();
        sessions.remove(session);
    }

    private void fail() {
        if (failures.getAndDecrement() > 0) {
            throw new IdentityFault(IdentityFault.Kind.UNREACHABLE, "Told to fail.");
        }
    }
}
