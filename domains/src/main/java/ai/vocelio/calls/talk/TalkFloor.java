package ai.vocelio.calls.talk;

import ai.vocelio.agents.AgentTool;
import ai.vocelio.brain.ToolRequest;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.Speaker;
import ai.vocelio.calls.ToolCall;
import ai.vocelio.calls.Turn;
import ai.vocelio.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has the floor: turns the person's words into questions to the model, and its answers into words and deeds. */
final class TalkFloor implements Mouth.Script {

    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final int MOST_ROUNDS = 4;

    private final TalkBrief brief;
    private final Thinker thinker;
    private final TurnLog log;
    private final Clock clock;
    private final Memory memory;
    private final Mouth mouth;
    private final StringBuilder answer = new StringBuilder();
    private @Nullable Integer answerSequence;
    private int lastSequence;
    private int rounds;
    private Instant pulseAt = Instant.MIN;

    TalkFloor(TalkBrief brief, RelayLine line, Thinker thinker, TurnLog log, Clock clock) {
        this.brief = brief;
        this.thinker = thinker;
        this.log = log;
        this.clock = clock;
        this.memory = new Memory(brief.settings());
        this.mouth = new Mouth(brief.callId(), line, log, clock, this);
    }

    Mouth mouth() {
        return mouth;
    }

    @Override
    public int nextSequence() {
        return ++lastSequence;
    }

    @Override
    public void ended(Turn turn) {
        memory.heard(turn);
    }

    /** Says the opening line, once in the life of a call; a talk that broke off is taken up where it was. */
    void open(Phrases phrases) {
        pulse();
        List<Turn> earlier = log.all(brief.callId());
        if (earlier.isEmpty()) {
            say(brief.settings().openingLine());
            return;
        }
        lastSequence = earlier.getLast().sequence();
        earlier.stream().filter(turn -> !turn.isFinal()).forEach(this::brokeOff);
        memory.load(earlier);
        if (earlier.getLast().speaker() == Speaker.PERSON) {
            ask();
        } else {
            say(Resumption.line(earlier, phrases));
        }
    }

    /** What of it was heard is not known any more; it stays as it was written before it left. */
    private void brokeOff(Turn turn) {
        log.update(new Turn(
                turn.callId(),
                turn.sequence(),
                turn.speaker(),
                turn.text(),
                true,
                true,
                turn.startedAt(),
                now(),
                turn.latency()));
    }

    /** The model is asked first and the words are written down while it thinks. */
    void personSaid(String words, long at, boolean isAnswered) {
        breakOffAnswer();
        mouth.settle();
        memory.person(words);
        if (isAnswered) {
            rounds = 0;
            thinker.personSpoke(at);
            ask();
        }
        Instant now = now();
        log.add(new Turn(brief.callId(), ++lastSequence, Speaker.PERSON, words, false, true, now, now, null));
    }

    void interrupted(String heard) {
        breakOffAnswer();
        mouth.interrupted(heard);
    }

    void words(TalkEvent.Words words) {
        if (!thinker.isCurrent(words.question())) {
            return;
        }
        thinker.begun(words.at());
        answer.append(words.words());
        mouth.words(words.words(), thinker::latency);
        if (answerSequence == null) {
            answerSequence = mouth.sequence();
        }
    }

    void tool(TalkEvent.ToolAsked asked) {
        if (thinker.isCurrent(asked.question())) {
            thinker.wants(asked.request(), asked.at());
        }
    }

    /** The answer is complete. @return how to leave, when the model wants that */
    Optional<Leaving> done(TalkEvent.Done done, Phrases phrases) {
        if (!thinker.isCurrent(done.question())) {
            return Optional.empty();
        }
        List<ToolRequest> requests = thinker.done();
        boolean isSilent = answer.toString().isBlank();
        Optional<Leaving> leaving = use(requests);
        if (leaving.isPresent() && isSilent) {
            mouth.words(leaving.get().isTransfer() ? phrases.transferring() : phrases.goodbye(), thinker::latency);
        }
        mouth.finish();
        forgetAnswer();
        if (leaving.isEmpty() && isSilent && !requests.isEmpty() && ++rounds < MOST_ROUNDS) {
            ask();
        }
        return leaving;
    }

    /** The answer comes too late to be said: only what it concludes and notes counts. */
    Optional<CallOutcome> lastWord(TalkEvent.Done done) {
        if (!thinker.isCurrent(done.question())) {
            return Optional.empty();
        }
        List<ToolRequest> requests = thinker.done();
        Optional<CallOutcome> outcome = use(requests).map(Leaving::ending).map(CallEnding::outcome);
        if (outcome.isEmpty() && !requests.isEmpty() && ++rounds < MOST_ROUNDS) {
            ask();
        }
        return outcome;
    }

    void say(String words) {
        int sequence = lastSequence + 1;
        mouth.say(words);
        memory.agent(sequence, words, List.of());
    }

    /** Breaks off what is being thought and says the last words. */
    void sayLast(String words) {
        breakOffAnswer();
        mouth.finish();
        say(words);
    }

    void beat() {
        mouth.tick();
        if (pulseAt.plus(PULSE).isBefore(clock.instant())) {
            pulse();
        }
    }

    /** Nobody listens any more; from here on the conversation is over in an orderly way. */
    void lost() {
        mouth.lost();
        log.endPulse(brief.callId());
    }

    void close() {
        thinker.cancel();
    }

    boolean isQuiet() {
        return mouth.isQuiet() && !thinker.isBusy();
    }

    boolean isThinking() {
        return thinker.isBusy();
    }

    boolean isCurrent(int question) {
        return thinker.isCurrent(question);
    }

    boolean isAfter(Instant time) {
        return clock.instant().isAfter(time);
    }

    CallOutcome outcomeWithoutEnd() {
        return memory.hasPersonSpoken() ? CallOutcome.UNCLEAR : CallOutcome.NOT_REACHED;
    }

    private void ask() {
        forgetAnswer();
        thinker.ask(memory.conversation());
    }

    /** What was already said of an answer that is broken off is remembered; the mouth knows how much was heard. */
    private void breakOffAnswer() {
        if (thinker.isBusy()) {
            thinker.cancel();
            if (answerSequence != null) {
                memory.agent(answerSequence, answer.toString(), List.of());
            }
        }
        forgetAnswer();
    }

    private void forgetAnswer() {
        answer.setLength(0);
        answerSequence = null;
    }

    private Optional<Leaving> use(List<ToolRequest> requests) {
        int sequence = answerSequence == null ? lastSequence + 1 : answerSequence;
        memory.agent(answerSequence == null ? 0 : sequence, answer.toString(), requests);
        Optional<Leaving> leaving = Optional.empty();
        Map<ToolRequest, String> results = new LinkedHashMap<>();
        for (ToolRequest request : requests) {
            Optional<AgentTool> tool =
                    AgentTools.named(request.tool()).filter(brief.settings().tools()::contains);
            results.put(
                    request, tool.map(known -> use(known, request, sequence)).orElse("There is no such tool."));
            leaving = leaving.or(() -> tool.flatMap(known -> leaving(known, request)));
        }
        memory.results(results);
        return leaving;
    }

    private String use(AgentTool tool, ToolRequest request, int sequence) {
        Instant now = now();
        String result = switch (tool) {
            case NOTE_FACT -> note(request, now);
            case END_CALL -> "The call ends after these words.";
            case TRANSFER_CALL -> "The call is transferred after these words.";
        };
        List<ToolCall.Argument> arguments = request.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ToolCall.Argument(entry.getKey(), entry.getValue()))
                .toList();
        log.add(new ToolCall(Ids.next(now), brief.callId(), tool.name(), arguments, result, sequence, now, now()));
        return result;
    }

    private String note(ToolRequest request, Instant now) {
        String name = request.arguments().getOrDefault("name", "").strip();
        String value = request.arguments().getOrDefault("value", "").strip();
        if (name.isEmpty() || value.isEmpty()) {
            return "Nothing was noted: a fact needs a name and a value.";
        }
        log.note(brief.callId(), name, value, now);
        return "Noted.";
    }

    private static Optional<Leaving> leaving(AgentTool tool, ToolRequest request) {
        return switch (tool) {
            case NOTE_FACT -> Optional.empty();
            case TRANSFER_CALL -> Optional.of(new Leaving(null, false));
            case END_CALL -> {
                var outcome = AgentTools.outcome(request.arguments().getOrDefault("outcome", ""));
                yield Optional.of(new Leaving(CallEnding.of(CallEndReason.AGENT_ENDED, outcome), false));
            }
        };
    }

    private void pulse() {
        pulseAt = clock.instant();
        log.pulse(brief.callId(), pulseAt);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
