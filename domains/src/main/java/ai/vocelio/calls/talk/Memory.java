package ai.vocelio.calls.talk;

import ai.vocelio.agents.AgentSettings;
import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.Message;
import ai.vocelio.brain.ToolRequest;
import ai.vocelio.calls.Speaker;
import ai.vocelio.calls.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the model is told of the conversation: what was heard, never what was only meant to be said. */
final class Memory {

    private final AgentSettings settings;
    private final List<Entry> entries = new ArrayList<>();

    Memory(AgentSettings settings) {
        this.settings = settings;
    }

    /** A message; the sequence of its turn, 0 when it has none. */
    private record Entry(int sequence, Message message) {}

    void load(List<Turn> turns) {
        turns.forEach(turn -> {
            if (turn.speaker() == Speaker.PERSON) {
                person(turn.text());
            } else {
                agent(turn.sequence(), turn.text(), List.of());
            }
        });
    }

    void person(String words) {
        entries.add(new Entry(0, new Message.Person(words)));
    }

    void agent(int sequence, String words, List<ToolRequest> requests) {
        entries.add(new Entry(sequence, new Message.Agent(words, requests)));
    }

    void results(Map<ToolRequest, String> results) {
        results.forEach((request, result) -> entries.add(new Entry(0, new Message.ToolResult(request.id(), result))));
    }

    /** The turn was heard so, and not as it was meant. */
    void heard(Turn turn) {
        entries.replaceAll(entry -> entry.sequence == turn.sequence() && entry.message instanceof Message.Agent said
                ? new Entry(entry.sequence, new Message.Agent(turn.text(), said.requests()))
                : entry);
    }

    boolean hasPersonSpoken() {
        return entries.stream().anyMatch(entry -> entry.message instanceof Message.Person);
    }

    Conversation conversation() {
        var messages = new ArrayList<Message>();
        messages.add(new Message.Instructions(settings.instructions() + "\n\n" + telephone()));
        entries.stream().map(Entry::message).filter(Memory::isSomething).forEach(messages::add);
        return new Conversation(messages, AgentTools.of(settings.tools()));
    }

    private static boolean isSomething(Message message) {
        return !message.text().isEmpty()
                || message instanceof Message.Agent said && !said.requests().isEmpty();
    }

    private String telephone() {
        String language = Locale.forLanguageTag(settings.language()).getDisplayLanguage(Locale.ENGLISH);
        return "This is a telephone call. Speak " + language
                + " in short, plain sentences without lists or markup. Say goodbye when the call ends.";
    }
}
