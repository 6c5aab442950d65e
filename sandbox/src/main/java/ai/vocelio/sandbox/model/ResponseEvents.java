package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.dialogue.Reply;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The typed events of one streamed response, numbered in order. */
final class ResponseEvents {

    private final EventStream events;
    private final Pace pace;
    private long sequence;

    ResponseEvents(EventStream events, Pace pace) {
        this.events = events;
        this.pace = pace;
    }

    void send(String type, Consumer<ObjectNode> content) throws IOException {
        var event = Wire.object().put("type", type).put("sequence_number", sequence++);
        content.accept(event);
        events.event(type, event);
    }

    void message(ObjectNode whole, ObjectNode begun, Reply reply) throws IOException {
        item("response.output_item.added", begun, 0);
        var id = whole.path("id").asString();
        send("response.content_part.added", event -> in(event, id).set("part", part("")));
        for (var token : reply.tokens()) {
            pace.beforeToken();
            send("response.output_text.delta", event -> {
                in(event, id).put("delta", token);
                event.putArray("logprobs");
            });
        }
        send("response.output_text.done", event -> {
            in(event, id).put("text", reply.text());
            event.putArray("logprobs");
        });
        send("response.content_part.done", event -> in(event, id).set("part", part(reply.text())));
        item("response.output_item.done", whole, 0);
    }

    void call(ObjectNode whole, ObjectNode begun, int place) throws IOException {
        item("response.output_item.added", begun, place);
        var id = whole.path("id").asString();
        var arguments = whole.path("arguments").asString();
        for (var fragment : Reply.tokens(arguments)) {
            pace.beforeToken();
            send(
                    "response.function_call_arguments.delta",
                    event -> event.put("item_id", id).put("output_index", place).put("delta", fragment));
        }
        send(
                "response.function_call_arguments.done",
                event -> event.put("item_id", id)
                        .put("output_index", place)
                        .put("name", whole.path("name").asString())
                        .put("arguments", arguments));
        item("response.output_item.done", whole, place);
    }

    static ObjectNode part(String text) {
        var part = Wire.object().put("type", "output_text").put("text", text);
        part.putArray("annotations");
        part.putArray("logprobs");
        return part;
    }

    private void item(String type, ObjectNode item, int place) throws IOException {
        send(type, event -> event.put("output_index", place).set("item", item));
    }

    private static ObjectNode in(ObjectNode event, String item) {
        return event.put("item_id", item).put("output_index", 0).put("content_index", 0);
    }
}
