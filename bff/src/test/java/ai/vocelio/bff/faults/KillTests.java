package ai.vocelio.bff.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.faults.Switchboard.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} in the middle of ten conversations, of three calls that the carrier is just being asked to dial, and of
 * one that could not be dialled yet; then a start on the same port.
 */
class KillTests {

    private static final List<String> TALKING = List.of(
            "+12125550101",
            "+12135550102",
            "+13125550109",
            "+14155550117",
            "+16175550101",
            "+17025550115",
            "+13055550101",
            "+12065550102",
            "+14045550101",
            "+15035550109");
    private static final List<String> DIALLING = List.of("+18085550105", "+19075550105", "+19185550104");
    private static final String WAITING = "+15055550101";
    private static final Duration TALK = Duration.ofSeconds(20);
    private static final Duration END = Duration.ofSeconds(75);

    private static final Map<String, UUID> KEYS = new LinkedHashMap<>();
    private static final Map<String, String> IDS = new LinkedHashMap<>();
    private static final Map<String, JsonNode> ENDED = new LinkedHashMap<>();
    private static Stage stage;
    private static Desk desk;
    private static Switchboard switchboard;

    @BeforeAll
    static void the_platform_is_killed_in_the_middle_of_calls() throws IOException {
        stage = new Stage("kill", 5);
        desk = new Desk(stage.platform.port());
        switchboard = stage.switchboard();
        TALKING.forEach(KillTests::place);
        desk.awaited(IDS.values(), TALK, Desk::isTalking);

        switchboard.spoil("{\"dropCallbacks\": true, \"restDelayMs\": 60000, \"times\": 3}");
        DIALLING.forEach(KillTests::place);
        await().atMost(TALK)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> switchboard.countDialled() == TALKING.size() + DIALLING.size());
        stage.carrierRest.hold();
        place(WAITING);
        stage.platform.kill();

        switchboard.spoilNothing();
        stage.carrierRest.cut();
        stage.carrierRest.mend();
        stage.platform.start();
        desk.awaited(IDS.values(), END, Desk::isFinal)
                .forEach(call -> ENDED.put(call.path("to").asString(), call));
    }

    @AfterAll
    static void close() throws IOException {
        stage.close();
    }

    @ParameterizedTest
    @MethodSource("talking")
    void a_conversation_that_broke_off_is_completed_and_says_so(String to) {
        assertThat(ending(to)).isEqualTo("COMPLETED UNCLEAR PLATFORM_FAULT CONVERSATION_LOST");
    }

    @ParameterizedTest
    @MethodSource("dialled")
    void a_call_that_was_just_being_dialled_ends_as_the_carrier_says(String to) {
        assertThat(ending(to))
                .isEqualTo(
                        to.endsWith("04")
                                ? "NO_ANSWER NOT_REACHED NO_ANSWER "
                                : "COMPLETED UNCLEAR PLATFORM_FAULT CONVERSATION_LOST");
    }

    @Test
    void a_call_that_was_not_dialled_yet_is_dialled_after_the_start() {
        assertThat(ending(WAITING)).isEqualTo("COMPLETED GOAL_REACHED AGENT_ENDED ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobody_is_dialled_twice(String to) {
        assertThat(switchboard.dialled(to)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_key_gives_the_same_call(String to) {
        assertThat(desk.place(to, of(KEYS, to))).isEqualTo(of(IDS, to));
        assertThat(switchboard.dialled(to)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void turns_stand_in_one_row_and_are_final(String to) {
        List<JsonNode> turns = Desk.turns(of(ENDED, to));
        assertThat(turns)
                .extracting(turn -> turn.path("sequence").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, turns.size()).boxed().toList());
        assertThat(turns)
                .allMatch(turn -> turn.path("isFinal").asBoolean())
                .noneMatch(turn -> turn.path("endedAt").isNull());
    }

    /** Of the turn that the kill cut we keep what had left, which is at least what was heard. */
    @ParameterizedTest
    @MethodSource("talking")
    void what_was_heard_is_stored_once(String to) {
        List<Line> stored = stored(of(ENDED, to));
        List<Line> heard = switchboard.heard(switchboard.dialled(to).getFirst());
        assertThat(stored).hasSizeBetween(heard.size() - 1, heard.size() + 1);
        for (int i = 0; i < Math.min(heard.size(), stored.size()); i++) {
            boolean isLast = i >= heard.size() - 2;
            assertThat(stored.get(i).who()).isEqualTo(heard.get(i).who());
            if (isLast) {
                assertThat(stored.get(i).words()).startsWith(heard.get(i).words());
            } else {
                assertThat(stored.get(i)).isEqualTo(heard.get(i));
            }
        }
    }

    private static Stream<String> talking() {
        return TALKING.stream();
    }

    private static Stream<String> dialled() {
        return DIALLING.stream();
    }

    private static Stream<String> all() {
        return IDS.keySet().stream();
    }

    private static <T> T of(Map<String, T> calls, String to) {
        return Objects.requireNonNull(calls.get(to));
    }

    private static void place(String to) {
        UUID key = UUID.randomUUID();
        KEYS.put(to, key);
        IDS.put(to, desk.place(to, key));
    }

    private static String ending(String to) {
        JsonNode call = of(ENDED, to);
        return "%s %s %s %s"
                .formatted(
                        call.path("status").asString(),
                        call.path("outcome").asString(),
                        call.path("endReason").asString(),
                        call.at("/failure/code").asString(""));
    }

    private static List<Line> stored(JsonNode call) {
        var lines = new ArrayList<Line>();
        for (JsonNode turn : Desk.turns(call)) {
            String who = turn.path("speaker").asString().toLowerCase(Locale.ROOT);
            String words = turn.path("text").asString().strip();
            if (!words.isEmpty()) {
                lines.add(new Line(who, words));
            }
        }
        return lines;
    }
}
