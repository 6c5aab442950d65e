package ai.vocelio.calls.talk;

import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.LanguageModel;
import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ReplyListener;
import ai.vocelio.brain.ToolRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A model that says what the test wants, when the test wants it. */
final class FakeLanguageModel implements LanguageModel {

    final List<Conversation> asked = new CopyOnWriteArrayList<>();
    volatile int cancelled;
    private volatile @Nullable ReplyListener listener;

    @Override
    public Reply reply(Conversation conversation, ReplyListener hearing) {
        listener = hearing;
        asked.add(conversation);
        return () -> cancelled++;
    }

    void says(String... tokens) {
        for (String token : tokens) {
            hearing().words(token);
        }
    }

    void wants(String tool, Map<String, String> arguments) {
        hearing().tool(new ToolRequest("call_" + tool, tool, arguments));
    }

    void isDone() {
        hearing().done(new ReplyListener.Timing(Duration.ZERO, Duration.ZERO));
    }

    void fails(ModelFault.Kind kind) {
        hearing().failed(new ModelFault(kind, "As the test wants it."));
    }

    private ReplyListener hearing() {
        ReplyListener present = listener;
        if (present == null) {
            throw new IllegalStateException("Nobody asked");
        }
        return present;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean isReachable() {
        return true;
    }
}
