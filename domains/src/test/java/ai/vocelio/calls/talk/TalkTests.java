package ai.vocelio.calls.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.Agents;
import ai.vocelio.brain.Message;
import ai.vocelio.brain.ModelFault;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallFact;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Turn;
import ai.vocelio.calls.TurnLatency;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.calls.life.CallFixture;
import ai.vocelio.calls.life.CallLife;
import ai.vocelio.calls.life.CallLook;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class TalkTests {

    private static final String OPENING = "Hello, this is Acme Dental.";

    @Autowired
    BeanFactory beans;

    @Autowired
    SettableClock clock;

    private final FakeLanguageModel model = new FakeLanguageModel();
    private final FakeLine line = new FakeLine();
    private CallFixture acme;
    private UUID call;
    private Talks talks;
    private Talk talk;

    @BeforeEach
    void an_answered_call() {
        acme = new CallFixture(beans).published();
        call = acme.place("+12125550101").id();
        acme.as(() -> beans.getBean(CallLife.class).answered(call));
        talks = new Talks(
                beans.getBean(CallLook.class),
                beans.getBean(CallLife.class),
                beans.getBean(Agents.class),
                model,
                beans.getBean(TurnLog.class),
                clock);
        talk = open(line);
        await().until(() -> line.all().equals(OPENING + "|"));
    }

    @AfterEach
    void real_time() {
        clock.reset();
        talk.hear(new LineEvent.Lost());
    }

    @Test
    void the_opening_line_comes_first_and_is_written_down() {
        assertThat(texts()).containsExactly("AGENT: " + OPENING);
        heardAll(OPENING);
        await().until(() -> turns().getFirst().isFinal());
    }

    @Test
    void words_are_answered_and_both_are_written_down_with_where_the_time_went() {
        heardAll(OPENING);
        asks("I need an appointment.");
        model.says("Sure.", " Which", " day?");
        model.isDone();
        await().until(() -> line.all().endsWith("Sure. Which day?|"));
        heardAll("Sure. Which day?");
        await().until(() -> turns().getLast().isFinal());
        assertThat(texts())
                .containsExactly("AGENT: " + OPENING, "PERSON: I need an appointment.", "AGENT: Sure. Which day?");
        TurnLatency latency = Objects.requireNonNull(turns().getLast().latency());
        assertThat(latency.totalMs()).isEqualTo(latency.modelMs() + latency.platformMs());
    }

    @Test
    void an_interrupted_sentence_is_stored_and_remembered_as_heard() {
        heardAll(OPENING);
        asks("Hello?");
        model.says("We are open", " on Monday,", " on Tuesday");
        await().until(() -> line.all().contains("Monday,"));
        talk.hear(new LineEvent.Interrupted("We are open on"));
        await().until(() -> model.cancelled > 0);
        model.says(" and on Friday.");
        talk.hear(new LineEvent.Said("Friday?", true, System.nanoTime()));
        await().until(() -> model.asked.size() == 2);
        Turn cut = turns().get(2);
        assertThat(cut.text()).isEqualTo("We are open on");
        assertThat(cut.isInterrupted()).isTrue();
        assertThat(model.asked.getLast().messages())
                .contains(new Message.Agent("We are open on", List.of()))
                .noneMatch(message -> message.text().contains("Monday"));
        assertThat(line.all()).doesNotContain("Friday");
    }

    @Test
    void a_noted_fact_is_kept_and_the_model_goes_on() {
        heardAll(OPENING);
        asks("On Tuesday.");
        model.wants("note_fact", Map.of("name", "day", "value", "Tuesday"));
        model.isDone();
        await().until(() -> model.asked.size() == 2);
        assertThat(acme.as(() -> beans.getBean(CallTurns.class).factsByCallIds(List.of(call)))
                        .values())
                .first()
                .asInstanceOf(InstanceOfAssertFactories.list(CallFact.class))
                .extracting(CallFact::value)
                .containsExactly("Tuesday");
    }

    @Test
    void the_goodbye_is_heard_before_the_agent_leaves() {
        heardAll(OPENING);
        asks("No, thank you.");
        model.says("Goodbye.");
        model.wants("end_call", Map.of("outcome", "DECLINED", "reason", "no interest"));
        model.isDone();
        await().until(() -> line.all().endsWith("Goodbye.|"));
        assertThat(line.ended).isEmpty();
        heardAll("Goodbye.");
        await().until(() -> line.ended.equals("end"));
        Call over = completed();
        assertThat(over.outcome()).isEqualTo(CallOutcome.DECLINED);
        assertThat(over.endReason()).isEqualTo(CallEndReason.AGENT_ENDED);
    }

    @Test
    void silence_is_asked_about_and_then_ends_the_call() {
        heardAll(OPENING);
        clock.advance(Duration.ofSeconds(11));
        await().until(() -> line.all().endsWith("Are you still there?|"));
        heardAll("Are you still there?");
        clock.advance(Duration.ofSeconds(11));
        await().until(() -> line.all().endsWith("Goodbye.|"));
        heardAll("I cannot hear you, so I will hang up now. Goodbye.");
        await().until(() -> line.ended.equals("end"));
        assertThat(completed().endReason()).isEqualTo(CallEndReason.SILENCE);
    }

    @Test
    void the_longest_time_ends_the_call_with_a_goodbye() {
        heardAll(OPENING);
        clock.advance(Duration.ofMinutes(11));
        await().until(() -> line.all().contains("our time is up"));
        clock.advance(Duration.ofMinutes(1));
        await().until(() -> line.ended.equals("end"));
        assertThat(completed().endReason()).isEqualTo(CallEndReason.MAX_DURATION);
    }

    @Test
    void a_failing_model_gives_an_apology_and_a_typed_failure() {
        heardAll(OPENING);
        asks("Hello?");
        model.fails(ModelFault.Kind.TIMEOUT);
        await().until(() -> line.all().contains("technical problem"));
        clock.advance(Duration.ofMinutes(1));
        await().until(() -> line.ended.equals("end"));
        Call over = completed();
        assertThat(over.endReason()).isEqualTo(CallEndReason.MODEL_FAULT);
        assertThat(over.failure()).isNotNull().extracting(CallFailure::code).isEqualTo(CallFailureCode.MODEL_TIMEOUT);
    }

    @Test
    void a_second_line_goes_on_and_never_repeats_the_opening() {
        heardAll(OPENING);
        asks("I need an appointment.");
        model.says("Sure. Which day?");
        await().until(() -> turns().size() == 3);
        var second = new FakeLine();
        talk = open(second);
        await().until(() -> second.all().endsWith("|"));
        assertThat(second.all()).doesNotContain(OPENING).contains("Sorry");
        await().until(() -> turns().size() == 4);
        assertThat(turns()).extracting(Turn::sequence).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_talk_that_breaks_drops_its_line_and_is_taken_up_again_on_the_next() {
        heardAll(OPENING);
        line.isBreaking = true;
        asks("I need an appointment.");
        model.says("Sure. Which day?");
        await().until(() -> line.ended.equals("dropped"));
        var second = new FakeLine();
        talk = open(second);
        await().until(() -> second.all().contains("Sorry"));
        assertThat(turns()).extracting(Turn::sequence).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_call_that_ends_without_its_talk_has_no_open_turn_and_says_whose_fault_it_was() {
        Call over = completed();
        assertThat(over.endReason()).isEqualTo(CallEndReason.PLATFORM_FAULT);
        assertThat(over.failure())
                .isNotNull()
                .extracting(CallFailure::code)
                .isEqualTo(CallFailureCode.CONVERSATION_LOST);
        assertThat(turns()).singleElement().matches(Turn::isFinal).matches(Turn::isInterrupted);
    }

    @Test
    void what_the_model_makes_of_the_last_words_counts_after_a_hang_up() {
        heardAll(OPENING);
        asks("Never call again.");
        talk.hear(new LineEvent.Lost());
        model.says("Understood.");
        model.wants("end_call", Map.of("outcome", "DECLINED", "reason", "asked for it"));
        model.isDone();
        assertThat(talk.lastWord()).contains(CallOutcome.DECLINED);
        assertThat(texts()).containsExactly("AGENT: " + OPENING, "PERSON: Never call again.");
    }

    private Talk open(FakeLine to) {
        return acme.as(() -> talks.open(call, to).orElseThrow());
    }

    private void heardAll(String words) {
        talk.hear(new LineEvent.Played(words));
        talk.hear(new LineEvent.AgentSounds(false));
    }

    private void asks(String words) {
        int before = model.asked.size();
        talk.hear(new LineEvent.Said(words, true, System.nanoTime()));
        await().until(() -> model.asked.size() == before + 1);
    }

    private Call completed() {
        String sid = await().until(
                        () -> acme.as(() -> beans.getBean(CallLook.class)
                                .at(call)
                                .orElseThrow()
                                .sid()),
                        Objects::nonNull);
        acme.hear(
                call,
                new CarrierNews(
                        "over",
                        Objects.requireNonNull(sid),
                        3,
                        CarrierState.COMPLETED,
                        clock.instant(),
                        Duration.ofSeconds(9),
                        200));
        return acme.read(call);
    }

    private List<Turn> turns() {
        return acme.as(() -> beans.getBean(CallTurns.class).after(call, 0, 100));
    }

    private List<String> texts() {
        return turns().stream().map(turn -> turn.speaker() + ": " + turn.text()).toList();
    }
}
