package ai.vocelio.calls.talk;

import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ToolRequest;

/** What a talk works on, one after the other. The number tells which question to the model it belongs to. */
sealed interface TalkEvent {

    record OfLine(LineEvent event) implements TalkEvent {}

    record Words(int question, String words, long at) implements TalkEvent {}

    record ToolAsked(int question, ToolRequest request, long at) implements TalkEvent {}

    record Done(int question) implements TalkEvent {}

    record Failed(int question, ModelFault fault) implements TalkEvent {}

    /** Nobody is to be talked to: a machine answered, or another socket took over. */
    record Hush() implements TalkEvent {}
}
