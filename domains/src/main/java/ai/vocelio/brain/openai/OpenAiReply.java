package ai.vocelio.brain.openai;

import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ReplyListener;
import ai.vocelio.brain.ReplyListener.Timing;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One reply: reads the stream on its own thread until the end, a fault, a deadline or a cancellation. */
final class OpenAiReply {

    /** How often within the longest silence a reply is looked at. */
    private static final int LOOKS = 4;

    private final OpenAIClient client;
    private final OpenAiSettings settings;
    private final CircuitBreaker breaker;
    private final ReplyListener listener;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicReference<@Nullable StreamResponse<ChatCompletionChunk>> stream = new AtomicReference<>();
    private final ToolFragments tools = new ToolFragments();
    private final long startedAt = System.nanoTime();
    private volatile long firstAt;
    private volatile long lastAt;
    private volatile @Nullable Thread reader;
    private volatile List<ScheduledFuture<?>> deadlines = List.of();

    OpenAiReply(OpenAIClient client, OpenAiSettings settings, CircuitBreaker breaker, ReplyListener listener) {
        this.client = client;
        this.settings = settings;
        this.breaker = breaker;
        this.listener = listener;
    }

    void start(ChatCompletionCreateParams request, ScheduledExecutorService clock) {
        Duration look = settings.nextWords().dividedBy(LOOKS);
        deadlines = List.of(
                clock.schedule(this::noWordsYet, settings.firstWords().toMillis(), TimeUnit.MILLISECONDS),
                clock.scheduleWithFixedDelay(
                        this::noMoreWords, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS),
                clock.schedule(this::tooLong, settings.whole().toMillis(), TimeUnit.MILLISECONDS));
        reader = Thread.ofVirtual().name("openai-reply").start(() -> read(request));
    }

    void cancel() {
        if (isOver.compareAndSet(false, true)) {
            breaker.releasePermission();
            letGo();
        }
    }

    private void read(ChatCompletionCreateParams request) {
        try (StreamResponse<ChatCompletionChunk> opened = OpenAiRetry.open(() -> open(request))) {
            stream.set(opened);
            var chunks = opened.stream().iterator();
            while (!isOver.get() && chunks.hasNext()) {
                chunks.next().choices().forEach(this::hear);
            }
            done();
        } catch (RuntimeException e) {
            failed(OpenAiFaults.of(e));
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // read closes it
    private StreamResponse<ChatCompletionChunk> open(ChatCompletionCreateParams request) {
        return client.chat().completions().createStreaming(request);
    }

    private void hear(ChatCompletionChunk.Choice choice) {
        choice.delta().content().filter(text -> !text.isEmpty()).ifPresent(text -> {
            begun();
            if (!isOver.get()) {
                listener.words(text);
            }
        });
        choice.delta().toolCalls().ifPresent(fragments -> {
            begun();
            fragments.forEach(tools::add);
        });
    }

    private void begun() {
        lastAt = System.nanoTime();
        if (firstAt == 0) {
            firstAt = lastAt;
        }
    }

    private void done() {
        if (isOver.compareAndSet(false, true)) {
            long end = System.nanoTime();
            begun();
            breaker.onSuccess(end - startedAt, TimeUnit.NANOSECONDS);
            endDeadlines();
            tools.requests().forEach(listener::tool);
            listener.done(new Timing(Duration.ofNanos(firstAt - startedAt), Duration.ofNanos(end - startedAt)));
        }
    }

    private void noWordsYet() {
        if (firstAt == 0) {
            failed(OpenAiFaults.late("The language model said nothing for " + settings.firstWords()));
            letGo();
        }
    }

    private void noMoreWords() {
        if (firstAt != 0 && System.nanoTime() - lastAt > settings.nextWords().toNanos()) {
            failed(OpenAiFaults.late("The language model fell silent for " + settings.nextWords()));
            letGo();
        }
    }

    private void tooLong() {
        failed(OpenAiFaults.late("The language model did not finish within " + settings.whole()));
        letGo();
    }

    private void failed(ModelFault fault) {
        if (isOver.compareAndSet(false, true)) {
            breaker.onError(
                    System.nanoTime() - startedAt, TimeUnit.NANOSECONDS, new IllegalStateException(fault.sentence()));
            endDeadlines();
            listener.failed(fault);
        }
    }

    /** Takes the connection from the reading thread; the model sees that nobody listens any more. */
    private void letGo() {
        endDeadlines();
        StreamResponse<ChatCompletionChunk> opened = stream.get();
        Thread thread = reader;
        if (thread != null) {
            thread.interrupt();
        }
        if (opened != null) {
            Thread.startVirtualThread(() -> close(opened));
        }
    }

    private static void close(StreamResponse<?> opened) {
        try {
            opened.close();
        } catch (IllegalStateException e) {
            // the reading thread is closing it this moment
        }
    }

    private void endDeadlines() {
        deadlines.forEach(deadline -> deadline.cancel(false));
    }
}
