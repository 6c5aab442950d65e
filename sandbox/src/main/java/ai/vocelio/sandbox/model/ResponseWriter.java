package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.Answers.Stamp;
import ai.vocelio.sandbox.model.dialogue.Reply;
import ai.vocelio.sandbox.model.dialogue.ToolCall;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a reply as a response object, or as the typed events that build one. */
record ResponseWriter(ResponseRequest request) implements Answers.Writer {

    @Override
    public void write(HttpExchange exchange, Reply reply, Pace pace, Stamp stamp) throws IOException {
        if (request.stream()) {
            var events = new ResponseEvents(EventStream.open(exchange), pace);
            stream(events, reply, stamp);
        } else {
            pace.wholeAnswer(reply.size());
            Door.json(exchange, response(reply, stamp, "completed"));
        }
    }

    private void stream(ResponseEvents events, Reply reply, Stamp stamp) throws IOException {
        for (var begin : new String[] {"response.created", "response.in_progress"}) {
            events.send(begin, event -> event.set("response", response(reply, stamp, "in_progress")));
        }
        var place = 0;
        if (hasMessage(reply)) {
            events.message(message(reply, stamp, "completed"), message(reply, stamp, "in_progress"), reply);
            place++;
        }
        for (var call : reply.calls()) {
            events.call(call(call, stamp, place, "completed"), call(call, stamp, place, "in_progress"), place);
            place++;
        }
        events.send("response.completed", event -> event.set("response", response(reply, stamp, "completed")));
    }

    private ObjectNode response(Reply reply, Stamp stamp, String status) {
        var body = Wire.object()
                .put("id", stamp.id("resp_"))
                .put("object", "response")
                .put("created_at", stamp.seconds())
                .put("status", status)
                .put("model", Wire.STAND_IN)
                .putNull("error")
                .putNull("incomplete_details");
        for (var repeated : new String[] {"instructions", "temperature", "top_p"}) {
            body.set(repeated, repeated(repeated, Wire.nothing()));
        }
        body.put("parallel_tool_calls", request.conversation().parallel());
        body.set("tool_choice", repeated("tool_choice", Wire.text("auto")));
        body.set("tools", repeated("tools", Wire.list()));
        body.set("metadata", repeated("metadata", Wire.object()));
        var output = body.putArray("output");
        if (status.equals("completed")) {
            if (hasMessage(reply)) {
                output.add(message(reply, stamp, status));
            }
            var place = output.size();
            for (var call : reply.calls()) {
                output.add(call(call, stamp, place++, status));
            }
            body.set("usage", usage(reply));
        }
        return body;
    }

    private JsonNode repeated(String field, JsonNode otherwise) {
        return request.body().hasNonNull(field) ? request.body().path(field) : otherwise;
    }

    private static ObjectNode message(Reply reply, Stamp stamp, String status) {
        var message = Wire.object()
                .put("id", stamp.id("msg_"))
                .put("type", "message")
                .put("status", status)
                .put("role", "assistant");
        var content = message.putArray("content");
        if (status.equals("completed")) {
            content.add(ResponseEvents.part(reply.text()));
        }
        return message;
    }

    private static ObjectNode call(ToolCall call, Stamp stamp, int place, String status) {
        return Wire.object()
                .put("id", stamp.id("fc_") + place)
                .put("type", "function_call")
                .put("status", status)
                .put("call_id", stamp.id("call_") + place)
                .put("name", call.name())
                .put("arguments", status.equals("completed") ? call.arguments() : "");
    }

    private static boolean hasMessage(Reply reply) {
        return !reply.text().isEmpty() || reply.calls().isEmpty();
    }

    private ObjectNode usage(Reply reply) {
        var asked = Usage.of(request.conversation());
        var usage = Wire.object().put("input_tokens", asked).put("output_tokens", reply.size());
        usage.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
        return usage.put("total_tokens", asked + reply.size());
    }
}
