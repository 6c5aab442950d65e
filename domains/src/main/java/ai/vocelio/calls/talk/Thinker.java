package ai.vocelio.calls.talk;

import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.LanguageModel;
import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ReplyListener;
import ai.vocelio.brain.ToolRequest;
import ai.vocelio.calls.TurnLatency;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the model one question at a time and measures its share of the time. */
final class Thinker {

    private final LanguageModel model;
    private final Consumer<TalkEvent> inbox;
    private final List<ToolRequest> requests = new ArrayList<>();
    private LanguageModel.@Nullable Reply reply;
    private int question;
    private long personAt;
    private long askedAt;
    private long modelNanos;
    private boolean hasBegun;

    Thinker(LanguageModel model, Consumer<TalkEvent> inbox) {
        this.model = model;
        this.inbox = inbox;
    }

    /** The person's words arrived: the time from now on counts. */
    void personSpoke(long at) {
        personAt = at;
        modelNanos = 0;
    }

    void ask(Conversation conversation) {
        cancel();
        requests.clear();
        hasBegun = false;
        askedAt = System.nanoTime();
        reply = model.reply(conversation, new Hearing(question));
    }

    /** Stops the answer under way; what of it is still in the queue is old from now on. */
    void cancel() {
        question++;
        if (reply != null) {
            reply.cancel();
            reply = null;
        }
    }

    boolean isBusy() {
        return reply != null;
    }

    boolean isCurrent(int asked) {
        return reply != null && asked == question;
    }

    void begun(long at) {
        if (!hasBegun) {
            hasBegun = true;
            modelNanos += at - askedAt;
        }
    }

    void wants(ToolRequest request, long at) {
        begun(at);
        requests.add(request);
    }

    /** The answer is complete. @return the tools that it asks for */
    List<ToolRequest> done() {
        reply = null;
        return List.copyOf(requests);
    }

    /** Measured when the first words of the answer have just left; null when nobody had asked for them. */
    @Nullable
    TurnLatency latency() {
        if (personAt == 0) {
            return null;
        }
        int total = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - personAt);
        int models = Math.min(total, (int) TimeUnit.NANOSECONDS.toMillis(modelNanos));
        personAt = 0;
        return new TurnLatency(total, models, total - models);
    }

    /** Hears the model on its thread and hands over to the talk's. */
    private final class Hearing implements ReplyListener {

        private final int asked;

        private Hearing(int asked) {
            this.asked = asked;
        }

        @Override
        public void words(String token) {
            inbox.accept(new TalkEvent.Words(asked, token, System.nanoTime()));
        }

        @Override
        public void tool(ToolRequest request) {
            inbox.accept(new TalkEvent.ToolAsked(asked, request, System.nanoTime()));
        }

        @Override
        public void done(Timing timing) {
            inbox.accept(new TalkEvent.Done(asked));
        }

        @Override
        public void failed(ModelFault fault) {
            inbox.accept(new TalkEvent.Failed(asked, fault));
        }
    }
}
