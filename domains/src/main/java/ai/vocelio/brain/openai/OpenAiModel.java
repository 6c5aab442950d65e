package ai.vocelio.brain.openai;

import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.LanguageModel;
import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ModelFault.Kind;
import ai.vocelio.brain.ReplyListener;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks by openai-java, one virtual thread per reply. A model that fails again and again is left alone for a while. */
@Component
class OpenAiModel implements LanguageModel, DisposableBean {

    private static final Duration REACH = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 256;
    private static final int LAST_REPLIES = 20;

    private final OpenAiSettings settings;
    private final @Nullable OpenAIClient client;
    private final CircuitBreaker breaker;
    private final HttpClient probe;
    private final ScheduledExecutorService deadlines;

    OpenAiModel(OpenAiSettings settings) {
        this.settings = settings;
        this.client = client(settings);
        this.breaker = CircuitBreaker.of(
                "openai",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LAST_REPLIES)
                        .minimumNumberOfCalls(LAST_REPLIES)
                        .waitDurationInOpenState(REST)
                        .build());
        this.probe = HttpClient.newBuilder().connectTimeout(REACH).build();
        this.deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("openai-deadlines").factory());
        if (client != null) {
            Thread.ofPlatform().daemon().name("openai-warm-up").start(OpenAiWarmUp::run);
        }
    }

    @Override
    public Reply reply(Conversation conversation, ReplyListener listener) {
        if (client == null) {
            return refuse(
                    listener,
                    Kind.NOT_CONFIGURED,
                    "There is no language model: set VOCELIO_OPENAI_API_KEY and restart");
        }
        if (!breaker.tryAcquirePermission()) {
            return refuse(
                    listener, Kind.FAILED, "The language model failed too often: it is asked again in a few seconds");
        }
        var reply = new OpenAiReply(client, settings, breaker, listener);
        reply.start(ChatRequests.of(settings.model(), conversation), deadlines);
        return reply::cancel;
    }

    @Override
    public boolean isConfigured() {
        return client != null;
    }

    @Override
    public boolean isReachable() {
        var request = HttpRequest.newBuilder(
                        settings.baseUrl().resolve(settings.baseUrl().getPath() + "/models"))
                .timeout(REACH)
                .build();
        try {
            probe.send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
        probe.shutdownNow();
        if (client != null) {
            client.close();
        }
    }

    private static Reply refuse(ReplyListener listener, Kind kind, String sentence) {
        Thread.startVirtualThread(() -> listener.failed(new ModelFault(kind, sentence)));
        return () -> {};
    }

    /** Retries are ours: the library's would also repeat a request that was refused for lack of money. */
    private static @Nullable OpenAIClient client(OpenAiSettings settings) {
        if (settings.apiKey() == null || settings.apiKey().isBlank()) {
            return null;
        }
        return OpenAIOkHttpClient.builder()
                .apiKey(settings.apiKey())
                .baseUrl(settings.baseUrl().toString())
                .timeout(Timeout.builder()
                        .connect(REACH)
                        .read(settings.whole())
                        .request(settings.whole())
                        .build())
                .maxRetries(0)
                .maxIdleConnections(IDLE_CONNECTIONS)
                .keepAliveDuration(Duration.ofMinutes(1))
                .build();
    }
}
