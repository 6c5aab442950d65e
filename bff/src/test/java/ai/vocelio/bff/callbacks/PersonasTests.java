package ai.vocelio.bff.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.Speaker;
import ai.vocelio.calls.Turn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody who can answer is called at once; each call must end as that person's does. */
class PersonasTests {

    private static final String BOOKING =
            "You are Dana, the friendly receptionist of Acme Dental. Book an appointment: "
                    + "ask for the name, the day and the time, then confirm. If the caller asks for a human, transfer the call.";

    private static final Map<Persona, UUID> CALLS = new LinkedHashMap<>();
    private static Exchange exchange;

    private enum Persona {
        FRIENDLY_BOOKER("01", CallStatus.COMPLETED, CallOutcome.GOAL_REACHED, CallEndReason.AGENT_ENDED),
        INTERRUPTER("02", CallStatus.COMPLETED, CallOutcome.GOAL_REACHED, CallEndReason.AGENT_ENDED),
        BUSY("03", CallStatus.BUSY, CallOutcome.NOT_REACHED, CallEndReason.BUSY),
        NO_ANSWER("04", CallStatus.NO_ANSWER, CallOutcome.NOT_REACHED, CallEndReason.NO_ANSWER),
        VOICEMAIL("05", CallStatus.VOICEMAIL, CallOutcome.NOT_REACHED, CallEndReason.VOICEMAIL),
        HANGS_UP("06", CallStatus.COMPLETED, CallOutcome.UNCLEAR, CallEndReason.PERSON_HUNG_UP),
        SILENT("07", CallStatus.COMPLETED, CallOutcome.NOT_REACHED, CallEndReason.SILENCE),
        SPANISH_SPEAKER("08", CallStatus.COMPLETED, null, null),
        HESITANT("09", CallStatus.COMPLETED, CallOutcome.GOAL_REACHED, CallEndReason.AGENT_ENDED),
        DECLINER("10", CallStatus.COMPLETED, CallOutcome.DECLINED, null),
        CALL_ME_LATER("11", CallStatus.COMPLETED, CallOutcome.CALLBACK_REQUESTED, null),
        WANTS_A_HUMAN("12", CallStatus.COMPLETED, CallOutcome.TRANSFERRED, CallEndReason.TRANSFERRED),
        INVALID("13", CallStatus.FAILED, CallOutcome.NOT_REACHED, CallEndReason.CARRIER_FAULT),
        FAILING("14", CallStatus.FAILED, CallOutcome.NOT_REACHED, CallEndReason.CARRIER_FAULT),
        KEY_PRESSER("15", CallStatus.COMPLETED, CallOutcome.GOAL_REACHED, null),
        FAX("16", CallStatus.VOICEMAIL, CallOutcome.NOT_REACHED, CallEndReason.VOICEMAIL),
        NODDER("17", CallStatus.COMPLETED, CallOutcome.GOAL_REACHED, null),
        REJECTS("18", CallStatus.BUSY, CallOutcome.NOT_REACHED, CallEndReason.BUSY);

        private final String number;
        private final CallStatus status;
        private final @Nullable CallOutcome outcome;
        private final @Nullable CallEndReason reason;

        Persona(String digits, CallStatus status, @Nullable CallOutcome outcome, @Nullable CallEndReason reason) {
            this.number = "+121255501" + digits;
            this.status = status;
            this.outcome = outcome;
            this.reason = reason;
        }
    }

    @BeforeAll
    static void call_everybody() throws IOException {
        exchange = new Exchange(20);
        UUID agent = exchange.agent(BOOKING, "+12125550101");
        for (Persona persona : Persona.values()) {
            CALLS.put(persona, exchange.place(agent, persona.number));
        }
    }

    @AfterAll
    static void close() {
        exchange.close();
    }

    @ParameterizedTest
    @EnumSource
    void each_person_ends_the_call_in_the_right_state_with_the_right_outcome(Persona persona) {
        Call call = finished(persona);
        assertThat(call.status()).as(() -> told(call)).isEqualTo(persona.status);
        if (persona.outcome != null) {
            assertThat(call.outcome()).as(() -> told(call)).isEqualTo(persona.outcome);
        }
        if (persona.reason != null) {
            assertThat(call.endReason()).as(() -> told(call)).isEqualTo(persona.reason);
        }
        assertThat(call.endedAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void every_heard_word_is_stored_once_in_order(Persona persona) {
        Call call = finished(persona);
        List<Turn> turns = exchange.turns(call.id());
        assertThat(turns)
                .extracting(Turn::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, turns.size()).boxed().toList());
        assertThat(turns).allMatch(Turn::isFinal);
        assertThat(turns.getFirst().speaker()).isEqualTo(Speaker.AGENT);
        assertThat(stored(turns)).containsExactlyElementsOf(heard(call));
    }

    @Test
    void a_sentence_cut_by_the_person_is_stored_as_heard() {
        Call call = finished(Persona.INTERRUPTER);
        assertThat(exchange.turns(call.id())).anyMatch(Turn::isInterrupted);
    }

    @Test
    void a_number_that_the_carrier_refuses_fails_with_its_reason() {
        Call call = finished(Persona.INVALID);
        assertThat(call.failure())
                .isNotNull()
                .extracting(CallFailure::code)
                .isEqualTo(CallFailureCode.DESTINATION_UNREACHABLE);
    }

    @Test
    void facts_that_the_person_told_are_noted() {
        Call call = finished(Persona.FRIENDLY_BOOKER);
        assertThat(exchange.facts(call.id())).isNotEmpty();
    }

    private static Call finished(Persona persona) {
        return exchange.finished(Objects.requireNonNull(CALLS.get(persona)));
    }

    private static Stream<Persona> answered() {
        return Stream.of(
                Persona.FRIENDLY_BOOKER, Persona.INTERRUPTER, Persona.HANGS_UP, Persona.HESITANT, Persona.NODDER);
    }

    private static List<String> stored(List<Turn> turns) {
        return turns.stream()
                .filter(turn -> !turn.text().isBlank())
                .map(turn -> (turn.speaker() == Speaker.AGENT ? "agent: " : "person: ")
                        + turn.text().strip())
                .toList();
    }

    private static List<String> heard(Call call) {
        return exchange.heard(call.id()).stream()
                .filter(line -> !line.endsWith(": "))
                .toList();
    }

    private static String told(Call call) {
        return call + "\n" + String.join("\n", stored(exchange.turns(call.id())));
    }
}
