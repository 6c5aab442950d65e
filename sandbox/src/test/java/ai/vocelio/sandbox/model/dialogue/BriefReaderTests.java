package ai.vocelio.sandbox.model.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.sandbox.model.hearing.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What instructions in various words tell to ask for, and in which languages. */
class BriefReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask for the name, the day and the time, one after the other. Note each as a fact.|name,day,time",
                "Book an appointment: ask for the name, the day and the time, then confirm.|name,day,time",
                "Ask for the person's name, the reason for the visit, the preferred day and the time.|name,reason,day,time",
                "You take calls for a garage. Collect: name, phone number, order number.|name,phone,order_number",
                "Schedule appointments.|name,day,time",
                "Find out when they want to come and for how many people.|day,people",
                "Do not ask for the insurance. Ask for the email.|email",
                "Help callers of the library.|reason",
                "Pregunte el nombre y el motivo de la cita.|name,reason",
            })
    void what_to_ask_for_is_read_in_its_order(String instructions, String keys) {
        assertThat(BriefReader.read(instructions).slots()).extracting(Slot::key).containsExactly(keys.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Book appointments.|EN|EN",
                "Speak Spanish in short, plain sentences.|ES|ES",
                "Book appointments. Speak Spanish if the person does.|EN|EN,ES",
                "Answer in the caller's language.|EN|EN,ES,DE",
                "Speak only English.|EN|EN",
                "Language: de-DE|DE|DE",
            })
    void languages_are_read_from_the_instructions(String instructions, Language main, String allowed) {
        var brief = BriefReader.read(instructions);

        assertThat(brief.main()).isEqualTo(main);
        assertThat(brief.allowed()).extracting(Language::name).containsExactly(allowed.split(","));
    }
}
