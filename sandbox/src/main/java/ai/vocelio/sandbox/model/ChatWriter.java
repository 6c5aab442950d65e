package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.Answers.Stamp;
import ai.vocelio.sandbox.model.dialogue.Reply;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a reply as chat.completion, or as chat.completion.chunk events. */
record ChatWriter(ChatRequest request) implements Answers.Writer {

    @Override
    public void write(HttpExchange exchange, Reply reply, Pace pace, Stamp stamp) throws IOException {
        if (request.stream()) {
            stream(EventStream.open(exchange), reply, pace, stamp);
        } else {
            pace.wholeAnswer(reply.size());
            Door.json(exchange, whole(reply, stamp));
        }
    }

    private ObjectNode whole(Reply reply, Stamp stamp) {
        var body = head(stamp, "chat.completion");
        var choice = body.putArray("choices").addObject().put("index", 0);
        var message = choice.putObject("message").put("role", "assistant");
        message.put("content", reply.text().isEmpty() && !reply.calls().isEmpty() ? null : reply.text());
        message.putNull("refusal");
        message.putArray("annotations");
        if (!reply.calls().isEmpty()) {
            var calls = message.putArray("tool_calls");
            for (var at = 0; at < reply.calls().size(); at++) {
                call(calls, reply, at, stamp)
                        .put("arguments", reply.calls().get(at).arguments());
            }
        }
        choice.putNull("logprobs").put("finish_reason", finish(reply));
        body.set("usage", usage(reply));
        return body;
    }

    private void stream(EventStream events, Reply reply, Pace pace, Stamp stamp) throws IOException {
        pace.beforeToken();
        events.data(chunk(stamp, delta().put("role", "assistant").put("content", ""), null));
        for (var token : reply.tokens()) {
            events.data(chunk(stamp, delta().put("content", token), null));
            pace.beforeToken();
        }
        for (var at = 0; at < reply.calls().size(); at++) {
            streamCall(events, reply, at, pace, stamp);
        }
        events.data(chunk(stamp, delta(), finish(reply)));
        if (request.usageAtEnd()) {
            var last = head(stamp, "chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", usage(reply));
            events.data(last);
        }
        events.done();
    }

    private void streamCall(EventStream events, Reply reply, int at, Pace pace, Stamp stamp) throws IOException {
        var first = delta();
        call(first.putArray("tool_calls"), reply, at, stamp).put("arguments", "");
        events.data(chunk(stamp, first, null));
        for (var fragment : Reply.tokens(reply.calls().get(at).arguments())) {
            pace.beforeToken();
            var next = delta();
            next.putArray("tool_calls")
                    .addObject()
                    .put("index", at)
                    .putObject("function")
                    .put("arguments", fragment);
            events.data(chunk(stamp, next, null));
        }
    }

    /** Adds the head of a call and returns its function object, for the arguments to be put in. */
    private ObjectNode call(ArrayNode calls, Reply reply, int at, Stamp stamp) {
        var call = calls.addObject();
        if (request.stream()) {
            call.put("index", at);
        }
        call.put("id", stamp.id("call_") + at).put("type", "function");
        return call.putObject("function").put("name", reply.calls().get(at).name());
    }

    private ObjectNode chunk(Stamp stamp, ObjectNode delta, @Nullable String finish) {
        var body = head(stamp, "chat.completion.chunk");
        var choice = body.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finish);
        if (request.usageAtEnd()) {
            body.putNull("usage");
        }
        return body;
    }

    private static ObjectNode delta() {
        return Wire.object();
    }

    private static ObjectNode head(Stamp stamp, String object) {
        return Wire.object()
                .put("id", stamp.id("chatcmpl-"))
                .put("object", object)
                .put("created", stamp.seconds())
                .put("model", Wire.STAND_IN)
                .put("service_tier", "default")
                .put("system_fingerprint", Wire.STAND_IN);
    }

    private static String finish(Reply reply) {
        return reply.calls().isEmpty() ? "stop" : "tool_calls";
    }

    private ObjectNode usage(Reply reply) {
        var asked = Usage.of(request.conversation());
        return Wire.object()
                .put("prompt_tokens", asked)
                .put("completion_tokens", reply.size())
                .put("total_tokens", asked + reply.size());
    }
}
