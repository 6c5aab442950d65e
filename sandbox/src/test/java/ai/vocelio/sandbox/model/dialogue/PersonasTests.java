package ai.vocelio.sandbox.model.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.sandbox.people.People;
import ai.vocelio.sandbox.people.Talk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox's people talk with the sandbox's model, without any telephone between them. */
class PersonasTests {

    private static final int MOST_TURNS = 20;
    private static final String OPENING =
            "Hello, this is Ava, the virtual assistant of Acme Dental. Is this a good moment to book your check-up?";

    @ParameterizedTest
    @CsvSource({
        "friendly-booker, GOAL_REACHED",
        "interrupter, GOAL_REACHED",
        "hesitant, GOAL_REACHED",
        "nodder, GOAL_REACHED",
        "decliner, DECLINED",
        "call-me-later, CALLBACK_REQUESTED",
        "spanish-speaker, UNCLEAR",
        "voicemail, NOT_REACHED",
        "wants-a-human, transferred",
    })
    void every_person_comes_to_the_end_that_suits_them(String person, String outcome) {
        assertThat(talk(person, DialogueTests.DENTIST)).endsWith("= " + outcome);
    }

    @ParameterizedTest
    @CsvSource({"spanish-speaker, GOAL_REACHED"})
    void a_spanish_speaker_is_served_where_the_agent_may_speak_spanish(String person, String outcome) {
        assertThat(talk(person, DialogueTests.DENTIST + "Speak Spanish if the person does."))
                .endsWith("= " + outcome);
    }

    static List<String> talk(String name, String instructions) {
        var person = new Talk(new People().named(name));
        var agent = new Rehearsal(instructions).withTheUsualTools();
        var record = new ArrayList<String>();
        var said = person.greeting().map(saying -> saying.words()).orElseGet(() -> {
            agent.opening(OPENING);
            record.add("agent: " + OPENING);
            return person.reply(OPENING).words();
        });
        for (var turn = 1; turn < MOST_TURNS && !said.isEmpty(); turn++) {
            record.add("person: " + said);
            var answer = agent.hears(said);
            record.add("agent: " + answer);
            if (agent.used().stream().anyMatch(call -> call.name().matches("end_call|transfer_call"))) {
                break;
            }
            var interjection = person.interjection(turn + 1);
            if (interjection.isPresent() && !interjection.get().saying().text().isEmpty()) {
                agent.heardOnly(firstWords(answer, interjection.get().afterWords()));
                said = interjection.get().saying().words();
            } else {
                said = person.reply(answer).words();
            }
        }
        var ended = agent.last("end_call").path("outcome").asString("none");
        record.add("= " + (agent.last("transfer_call").isEmpty() ? ended : "transferred"));
        return record;
    }

    private static String firstWords(String text, int count) {
        var words = text.split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }
}
