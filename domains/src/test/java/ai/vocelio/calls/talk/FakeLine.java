package ai.vocelio.calls.talk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line that writes down what is said into it. */
final class FakeLine implements RelayLine {

    final List<String> said = new CopyOnWriteArrayList<>();
    volatile String ended = "";

    @Override
    public void say(String words, boolean isLast) {
        said.add(words + (isLast ? "|" : ""));
    }

    @Override
    public void end(boolean isTransfer) {
        ended = isTransfer ? "transfer" : "end";
    }

    String all() {
        return String.join("", said);
    }
}
