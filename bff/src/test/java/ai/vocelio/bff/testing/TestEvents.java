package ai.vocelio.bff.testing;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Server-sent events as they come. */
public final class TestEvents implements AutoCloseable {

    private final int status;
    private final Stream<String> stream;
    private final Iterator<String> lines;
    private boolean isComplete;

    TestEvents(int status, Stream<String> stream) {
        this.status = status;
        this.stream = stream;
        this.lines = stream.iterator();
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The next result; null when the stream completed. */
    public @Nullable JsonNode next() {
        String event = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                isComplete = event.equals("complete");
                return event.equals("next") ? GraphQlClient.JSON.readTree(line.substring("data:".length())) : null;
            }
        }
        return null;
    }

    /** Whether the edge said that nothing follows. */
    public boolean isComplete() {
        return isComplete;
    }

    /** Leaves. */
    @Override
    public void close() {
        stream.close();
    }
}
