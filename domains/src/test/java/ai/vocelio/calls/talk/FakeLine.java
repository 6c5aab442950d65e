package ai.vocelio.calls.talk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line that writes down what is said into it. */
final class FakeLine implements RelayLine {

    final List<String> said = new CopyOnWriteArrayList<>();
    volatile String ended = "";
    volatile boolean isBreaking;

    @Override
    public void say(String words, boolean isLast) {
        if (isBreaking) {
            throw new IllegalStateException("As the test wants it.");
        }
        said.add(words + (isLast ? "|" : ""));
    }

    @Override
    public void end(boolean isTransfer) {
        ended = isTransfer ? "transfer" : "end";
    }

    @Override
    public void drop() {
        ended = "dropped";
    }

    String all() {
        return String.join("", said);
    }
}
