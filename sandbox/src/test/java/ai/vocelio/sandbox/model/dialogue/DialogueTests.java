package ai.vocelio.sandbox.model.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole talks, line by line: what the person says and what must be in the agent's answer. */
class DialogueTests {

    static final String DENTIST = """
            You are Ava, the receptionist of Acme Dental. You call people to book a dental check-up.
            Ask for the person's name, the reason for the visit, the preferred day and the time, one at a time.
            Note every fact. Confirm everything before you end the call.
            A check-up costs 80 dollars. We are open Monday to Friday from 8 to 5. Our address is 12 Main Street.
            If the person wants a human, transfer the call. End the call politely when you are done.
            """;

    /** One exchange: what the person says, and words of the answer, all of which must be in it. */
    record Line(String person, String... agent) {}

    /** A talk with a name; the last outcome is that of the end_call tool, or empty. */
    record Script(String name, String instructions, String opening, String outcome, Line... lines) {}

    static Line line(String person, String... agent) {
        return new Line(person, agent);
    }

    @TestFactory
    List<DynamicTest> talks_go_as_written() {
        return Scripts.ALL.stream()
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> play(script)))
                .toList();
    }

    private static void play(Script script) {
        var talk = new Rehearsal(script.instructions()).withTheUsualTools();
        if (!script.opening().isEmpty()) {
            talk.opening(script.opening());
        }
        for (var line : script.lines()) {
            var answer = talk.hears(line.person());
            assertThat(answer).as("answer to: %s", line.person()).contains(line.agent());
        }
        assertThat(talk.last("end_call").path("outcome").asString("")).isEqualTo(script.outcome());
    }

    @Test
    void every_fact_that_is_told_is_noted_once() {
        var talk = new Rehearsal(DENTIST).withTheUsualTools().opening("Hello, this is Ava. Is now a good time?");
        talk.hears("Yes, sure.");
        talk.hears("Maria Lopez.");
        talk.hears("I need a cleaning, on Tuesday at 3 pm if possible.");
        talk.hears("Yes, that's right.");

        assertThat(talk.used().stream().map(call -> call.name() + call.arguments()))
                .containsExactly(
                        "note_fact{\"name\":\"name\",\"value\":\"Maria Lopez\"}",
                        "note_fact{\"name\":\"reason\",\"value\":\"cleaning\"}",
                        "note_fact{\"name\":\"day\",\"value\":\"Tuesday\"}",
                        "note_fact{\"name\":\"time\",\"value\":\"3 pm\"}");
    }

    @Test
    void a_runtime_that_forgets_its_tool_calls_gets_only_the_latest_facts() {
        var forgetful = new Rehearsal(DENTIST);
        forgetful.opening("May I have your name?");
        forgetful.hears("Maria Lopez");
        forgetful.withTheUsualTools().hears("A check-up");

        assertThat(forgetful.used())
                .extracting(ToolCall::arguments)
                .containsExactly("{\"name\":\"reason\",\"value\":\"check-up\"}");
    }

    @Test
    void an_interrupted_question_is_understood_from_what_was_heard_of_it() {
        var talk = new Rehearsal(DENTIST).withTheUsualTools().opening("Hello, this is Ava. May I have your name?");
        talk.hears("Maria Lopez");
        talk.heardOnly("Thank you, Ma");

        assertThat(talk.hears("It is about a filling")).contains("Which day");
    }

    @Test
    void a_transfer_that_fails_becomes_an_offer_to_call_back() {
        var talk = new Rehearsal(DENTIST).withTheUsualTools().opening("Hello, this is Ava.");

        assertThat(talk.hears("I want to talk to a real person")).contains("connecting you");
        assertThat(talk.toolsAnswer("{\"error\":\"nobody is free\"}").hears("Can I speak to a human?"))
                .contains("connecting you");
        assertThat(talk.speaks()).contains("call you back");
        assertThat(talk.hears("Tomorrow at 10 am")).contains("call you back tomorrow at 10 am");
    }

    @Test
    void without_a_transfer_tool_a_call_back_is_offered() {
        var talk = new Rehearsal(DENTIST).opening("Hello, this is Ava.");

        assertThat(talk.hears("Let me talk to a human, please")).contains("cannot connect you", "call you back");
    }

    @Test
    void without_an_opening_line_the_agent_opens_by_itself() {
        assertThat(new Rehearsal(DENTIST).speaks()).contains("Ava", "Acme Dental", "your name");
    }

    @Test
    void the_same_conversation_always_gets_the_same_reply() {
        var one = new Rehearsal(DENTIST).opening("May I have your name?").hears("Maria Lopez");

        assertThat(new Rehearsal(DENTIST).opening("May I have your name?").hears("Maria Lopez"))
                .isEqualTo(one);
    }
}
