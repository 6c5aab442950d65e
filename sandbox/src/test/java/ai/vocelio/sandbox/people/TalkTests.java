package ai.vocelio.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTests {
    private final People people = new People();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could I get your full name, please? | My name is Jordan Lee.",
                "Perfect, thanks! And who am I speaking with today? | My name is Jordan Lee.",
                "Thanks Jordan. What day works best for you? | Next Tuesday would be best.",
                "When would you like to come in? | Next Tuesday would be best.",
                "We have openings at nine and ten. What time would you prefer? | Ten in the morning, please.",
                "Do you prefer morning or afternoon? | Ten in the morning, please.",
                "So that's Tuesday at 10 AM for Jordan Lee. Is that correct? | Yes, that is right.",
                "Does that work for you? | Yes, that is right.",
                "Is there anything else I can help you with? | No, that is all. Thank you, goodbye.",
                "Hello! This is Acme Dental. How can I help you today? | Yes, I would like to book an appointment.",
                "What is the reason for your visit? | I would like a check-up, please.",
                "And a phone number to reach you? | You can reach me at the number you just called.",
                "You are all set. Have a great day! | Thank you, goodbye!"
            })
    void a_friendly_booker_understands_many_ways_of_asking(String agent, String answer) {
        assertThat(friendly().reply(agent).words()).isEqualTo(answer);
    }

    @Test
    void the_last_question_counts_more_than_what_was_said_before_it() {
        assertThat(friendly()
                        .reply("Thank you for your name. What time suits you?")
                        .words())
                .isEqualTo("Ten in the morning, please.");
    }

    @Test
    void a_repeated_question_gets_another_wording() {
        Talk talk = friendly();
        assertThat(List.of(
                        talk.reply("What day?").words(),
                        talk.reply("Sorry, what day?").words()))
                .containsExactly("Next Tuesday would be best.", "Tuesday, please.");
    }

    @Test
    void an_endless_agent_is_left_alone_in_the_end() {
        Talk talk = friendly();
        Saying last = talk.reply("Hm.");
        for (int i = 0; i < 24; i++) {
            last = talk.reply("Hm.");
        }
        assertThat(last.hangsUp()).isTrue();
    }

    @Test
    void a_goodbye_is_answered_and_the_person_hangs_up() {
        assertThat(friendly().reply("Goodbye!").hangsUp()).isTrue();
    }

    @Test
    void three_silences_end_a_talk() {
        Talk talk = friendly();
        assertThat(talk.silence().hangsUp()).isFalse();
        assertThat(talk.silence().hangsUp()).isFalse();
        assertThat(talk.silence().hangsUp()).isTrue();
    }

    @Test
    void the_last_digits_of_a_fictitious_number_choose_the_person() {
        assertThat(people.at("+12125550103").name()).isEqualTo("busy");
        assertThat(people.at("+14155550103").name()).isEqualTo("busy");
        assertThat(people.at("+12125550150").name()).isEqualTo("friendly-booker");
        assertThat(people.at("+442071234567").name()).isEqualTo("friendly-booker");
    }

    @Test
    void an_unknown_person_is_named_with_those_there_are() {
        assertThatThrownBy(() -> people.named("nobody"))
                .hasMessageStartingWith("No person 'nobody'; there are [friendly-booker");
    }

    @Test
    void a_human_is_asked_for_and_then_waited_for() {
        Talk talk = new Talk(people.named("wants-a-human"));
        assertThat(talk.reply("Would you like to book an appointment?").words())
                .isEqualTo("Can I speak with a real person, please?");
        assertThat(talk.reply("Of course, I am transferring you now.").words())
                .isEqualTo("Okay, thank you, I will wait.");
    }

    @Test
    void a_later_call_is_asked_for_with_a_time() {
        Talk talk = new Talk(people.named("call-me-later"));
        assertThat(talk.reply("Do you have a moment?").words()).contains("tomorrow at five");
        assertThat(talk.reply("Sure. What time should we call you back?").words())
                .contains("Five o'clock tomorrow");
    }

    private Talk friendly() {
        return new Talk(people.named("friendly-booker"));
    }
}
