package ai.vocelio.brain.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.LanguageModel;
import ai.vocelio.brain.Message;
import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ReplyListener;
import ai.vocelio.brain.Tool;
import ai.vocelio.brain.ToolRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiModelTests {

    private static final Conversation HELLO = new Conversation(
            List.of(new Message.Instructions("Be kind."), new Message.Person("Hello?")),
            List.of(new Tool(
                    "note_fact", "Notes a fact.", List.of(new Tool.Parameter("name", "What it is", List.of())))));

    private final CountDownLatch silence = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Heard heard = new Heard();
    private HttpServer server;
    private OpenAiModel model;

    @BeforeAll
    static void warm_up() {
        OpenAiWarmUp.run();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        model = model("key");
    }

    @AfterEach
    void stop() {
        silence.countDown();
        model.destroy();
        server.stop(0);
    }

    @Test
    void words_and_tools_arrive_in_order() {
        answer(exchange -> stream(exchange, """
                {"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}
                {"choices":[{"index":0,"delta":{"content":"Good "}}]}
                {"choices":[{"index":0,"delta":{"content":"day."}}]}
                {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"c1","function":{"name":"note_fact","arguments":"{\\"na"}}]}}]}
                {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"me\\":\\"day\\"}"}}]}}]}
                {"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}
                [DONE]"""));
        model.reply(HELLO, heard);
        await().until(() -> heard.events.contains("done"));
        assertThat(heard.events).containsExactly("Good ", "day.", "note_fact{name=day}", "done");
    }

    @Test
    void without_a_key_there_is_no_model() {
        var none = model(null);
        none.reply(HELLO, heard);
        ModelFault heardFault = heard.awaitFault();
        assertThat(heardFault.kind()).isEqualTo(ModelFault.Kind.NOT_CONFIGURED);
        assertThat(none.isConfigured()).isFalse();
        none.destroy();
    }

    @Test
    void silence_of_the_model_ends_in_a_timeout() {
        answer(exchange -> silence.await());
        model.reply(HELLO, heard);
        ModelFault heardFault = heard.awaitFault();
        assertThat(heardFault.kind()).isEqualTo(ModelFault.Kind.TIMEOUT);
    }

    @Test
    void silence_in_mid_sentence_ends_in_a_timeout_too() {
        answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            send(exchange, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Well\"}}]}");
            exchange.getResponseBody().flush();
            silence.await();
        });
        model.reply(HELLO, heard);
        ModelFault heardFault = heard.awaitFault();
        assertThat(heardFault.kind()).isEqualTo(ModelFault.Kind.TIMEOUT);
        assertThat(heardFault.sentence()).contains("fell silent");
        assertThat(heard.events).containsExactly("Well");
    }

    @Test
    void a_cancelled_reply_is_not_heard_any_more() {
        answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            send(exchange, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Well\"}}]}");
            exchange.getResponseBody().flush();
            silence.await();
            send(exchange, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\" then\"}}]}");
        });
        LanguageModel.Reply reply = model.reply(HELLO, heard);
        await().until(() -> heard.events.contains("Well"));
        reply.cancel();
        silence.countDown();
        await().during(Duration.ofMillis(200)).until(() -> heard.events.equals(List.of("Well")));
        assertThat(heard.fault).isNull();
    }

    @Test
    void a_passing_failure_is_asked_again_and_a_refusal_is_not() {
        answer(exchange -> refuse(exchange, 503, "{}"));
        model.reply(HELLO, heard);
        ModelFault heardFault = heard.awaitFault();
        assertThat(heardFault.kind()).isEqualTo(ModelFault.Kind.FAILED);
        assertThat(asked).hasValue(3);

        var second = new Heard();
        answer(exchange -> refuse(exchange, 429, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"no\"}}"));
        model.reply(HELLO, second);
        ModelFault secondFault = second.awaitFault();
        assertThat(secondFault.sentence()).contains("quota");
        assertThat(asked).hasValue(4);
    }

    @Test
    void any_answer_of_the_address_counts_as_reachable() {
        answer(exchange -> refuse(exchange, 401, "{}"));
        assertThat(model.isReachable()).isTrue();
        server.stop(0);
        assertThat(model.isReachable()).isFalse();
    }

    private OpenAiModel model(@Nullable String key) {
        var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
        return new OpenAiModel(new OpenAiSettings(
                address, key, "test", Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(8)));
    }

    private interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(Answer answer) {
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException e) {
            // the first answer of a test
        }
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            try (exchange) {
                answer.give(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void stream(HttpExchange exchange, String lines) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (String line : lines.split("\n", -1)) {
            send(exchange, line);
        }
    }

    private static void send(HttpExchange exchange, String line) throws IOException {
        String head = line.startsWith("{")
                ? "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                        + line.substring(1)
                : line;
        exchange.getResponseBody().write(("data: " + head + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static final class Heard implements ReplyListener {

        private final List<String> events = new CopyOnWriteArrayList<>();
        private volatile @Nullable ModelFault fault;

        ModelFault awaitFault() {
            return Objects.requireNonNull(await().until(() -> fault, Objects::nonNull));
        }

        @Override
        public void words(String token) {
            events.add(token);
        }

        @Override
        public void tool(ToolRequest request) {
            events.add(request.tool() + Map.copyOf(request.arguments()));
        }

        @Override
        public void done(Timing timing) {
            events.add("done");
        }

        @Override
        public void failed(ModelFault failure) {
            fault = failure;
        }
    }
}
