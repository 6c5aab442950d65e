package ai.vocelio.brain;

import java.time.Duration;

/** Hears a reply as it is written. */
public interface ReplyListener {

    /** More words, to be added to those before. */
    void words(String token);

    /** The model wants a tool to be used. Comes after the words. */
    void tool(ToolRequest request);

    /** The reply is complete. */
    void done(Timing timing);

    /** There will be no more of it. Words heard before stand. */
    void failed(ModelFault fault);

    /**
     * Where the time went.
     *
     * @param first from the request to the first words or the first tool request
     * @param total from the request to the end
     */
    record Timing(Duration first, Duration total) {}
}
