package ai.vocelio.numbers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A carrier that says of a number what the test wants. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeNumberRoutes implements NumberRoutes {

    /** Every number of which it was told, in order. */
    public final List<String> told = new CopyOnWriteArrayList<>();

    private final Map<String, NumberRoute> answers = new ConcurrentHashMap<>();

    /** What it says of a number from now on. */
    public void says(String e164, NumberRoute route) {
        answers.put(e164, route);
    }

    @Override
    public NumberRoute open(String e164) {
        told.add(e164);
        return answers.getOrDefault(e164, NumberRoute.OPEN);
    }
}
