package ai.vocelio.calls.life;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.CallAnswer;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.settings.SettingName;
import ai.vocelio.settings.SettingUpdate;
import ai.vocelio.settings.SettingValue;
import ai.vocelio.settings.Settings;
import ai.vocelio.testing.DomainTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What who calls in hears when the organization has as many calls as it may have. */
@DomainTest
class InboundLimitTests {

    private static final String FROM = "+13125550142";

    @Autowired
    BeanFactory beans;

    @Autowired
    InboundDesk desk;

    @Autowired
    Settings settings;

    @Autowired
    CallLook look;

    private CallFixture acme;

    @BeforeEach
    void an_agent_takes_calls() {
        acme = new CallFixture(beans).published();
        acme.as(() -> beans.getBean(Numbers.class).assign(acme.number(), acme.agent()));
    }

    @Test
    void who_calls_beyond_the_limit_is_told_that_nobody_answers_in_the_language_of_the_settings() {
        set(SettingName.CALL_LIMIT, new SettingValue(null, 1, null));
        set(SettingName.LANGUAGE, new SettingValue(null, null, "fr-FR"));
        String first = sid();
        assertThat(arrived(first)).isInstanceOf(CallAnswer.Converse.class);
        assertThat(arrived(sid())).isInstanceOfSatisfying(CallAnswer.SayGoodbye.class, goodbye -> {
            assertThat(goodbye.language()).isEqualTo("fr-FR");
            assertThat(goodbye.words()).startsWith("Merci de votre appel.");
        });
        assertThat(arrived(first)).as("asked again for the call that is there").isInstanceOf(CallAnswer.Converse.class);
    }

    @Test
    void when_a_call_has_ended_there_is_room_for_another_one() {
        set(SettingName.CALL_LIMIT, new SettingValue(null, 1, null));
        String first = sid();
        arrived(first);
        UUID call = acme.as(() -> look.bySid(first)).orElseThrow();
        acme.as(() -> beans.getBean(CallLife.class)
                .over(
                        call,
                        CallStatus.COMPLETED,
                        null,
                        CallEnding.of(CallEndReason.PERSON_HUNG_UP, CallOutcome.UNCLEAR)));
        assertThat(arrived(sid())).isInstanceOf(CallAnswer.Converse.class);
    }

    private CallAnswer arrived(String sid) {
        return acme.as(() -> desk.arrived(sid, FROM, CallFixture.LINE));
    }

    private void set(SettingName name, SettingValue value) {
        acme.as(() -> settings.update(new SettingUpdate(name, value, false)));
    }

    private static String sid() {
        return "CA" + UUID.randomUUID().toString().replace("-", "");
    }
}
