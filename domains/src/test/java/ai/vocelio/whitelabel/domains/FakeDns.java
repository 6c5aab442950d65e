package ai.vocelio.whitelabel.domains;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** DNS that says what the test wants. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeDns implements Dns {

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> aliases = new ConcurrentHashMap<>();
    private volatile boolean isAway;

    /** The texts of a name from now on. */
    public void texts(String name, String... values) {
        texts.put(name, List.of(values));
    }

    void aliases(String name, String... targets) {
        aliases.put(name, List.of(targets));
    }

    /** Whether it gives no answer to anything. */
    public void away(boolean isTo) {
        isAway = isTo;
    }

    @Override
    public List<String> texts(String name) throws DnsFault {
        answer();
        return texts.getOrDefault(name, List.of());
    }

    @Override
    public List<String> aliases(String name) throws DnsFault {
        answer();
        return aliases.getOrDefault(name, List.of());
    }

    private void answer() throws DnsFault {
        if (isAway) {
            throw new DnsFault("told to be away");
        }
    }
}
