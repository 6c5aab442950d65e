package ai.vocelio.bff.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.sandbox.model.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls from the order, or the ring, to the end; over the wire on both sides. */
class WholeCallTests {

    private static final String BOOKING = "You are Dana, the receptionist of Acme Dental. Book an appointment: ask for "
            + "the name, the day and the time, then confirm. If the caller asks for a human, transfer the call.";
    private static final String PLACE = """
            mutation ($agent: ID!, $number: ID!, $to: PhoneNumber!, $key: UUID!) {
              callPlace(input: {agentId: $agent, numberId: $number, to: $to}) @idempotent(key: $key) {
                call { id status } userErrors { field code } } }""";
    private static final String ASSIGN = """
            mutation ($agent: ID!, $number: ID!) { numberAssign(input: {agentId: $agent, numberId: $number}) {
              userErrors { code } } }""";
    private static final String FRIENDLY = "+12125550101";
    private static final String HESITANT = "+12125550109";
    private static final String NOBODY = "+12125550104";
    private static final String WANTS_A_HUMAN = "+12125550112";
    private static final String APOLOGY = "technical problem";

    private static Exchange exchange;
    private static UUID agent;

    @BeforeAll
    static void open() throws IOException {
        exchange = new Exchange(20, Map.of("vocelio.openai.next-words", "1s"));
        agent = exchange.agent(BOOKING, NOBODY);
    }

    @AfterAll
    static void close() {
        exchange.close();
    }

    @Test
    void an_order_that_is_sent_twice_is_one_call() {
        UUID key = UUID.randomUUID();
        Answer first = order(HESITANT, key);
        assertThat(first.at("/data/callPlace/userErrors")).as(first.toString()).isEmpty();
        String id = first.at("/data/callPlace/call/id").asString();
        assertThat(order(HESITANT, key).at("/data/callPlace/call/id").asString())
                .isEqualTo(id);
        Call call = exchange.finished(GlobalId.parse(id).orElseThrow().id());
        assertThat(call.outcome()).isEqualTo(CallOutcome.GOAL_REACHED);
        assertThat(dialled(HESITANT)).isOne();
        assertThat(order(HESITANT, key).at("/data/callPlace/call/id").asString())
                .isEqualTo(id);
    }

    @Test
    void the_key_of_an_order_is_refused_for_another_one() {
        UUID key = UUID.randomUUID();
        order("+12125550103", key);
        assertThat(order("+12125550118", key).at("/data/callPlace").toString())
                .isEqualTo("{\"call\":null,\"userErrors\":[{\"field\":null,\"code\":\"IDEMPOTENCY_KEY_REUSED\"}]}");
        assertThat(dialled("+12125550118")).isZero();
    }

    @Test
    void who_calls_in_is_answered_by_the_agent_of_the_number() {
        Answer assigned = exchange.client().ask(ASSIGN, Map.of("agent", agentId(), "number", lineId()));
        assertThat(assigned.at("/data/numberAssign/userErrors"))
                .as(assigned.toString())
                .isEmpty();
        await().until(() -> inboundRoute().equals("OPEN"));
        String sid = exchange.control(
                        "POST",
                        "/sandbox/inbound",
                        "{\"to\":\"" + Exchange.LINE + "\",\"from\":\"+13105550101\",\"persona\":\"friendly-booker\"}")
                .path("sid")
                .asString();
        UUID id = await().until(() -> inbound(), found -> !found.isEmpty()).getFirst();
        Call call = exchange.finished(id);
        assertThat(exchange.sid(id)).isEqualTo(sid);
        assertThat(call.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(call.from()).isEqualTo("+13105550101");
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.outcome()).isEqualTo(CallOutcome.GOAL_REACHED);
        assertThat(exchange.heard(id)).hasSizeGreaterThan(6);
    }

    @Test
    void a_transfer_that_reaches_nobody_is_told_to_the_person_and_ends_the_call() {
        UUID id = exchange.place(agent, WANTS_A_HUMAN);
        Call call = exchange.finished(id);
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.endReason()).isEqualTo(CallEndReason.NO_ANSWER);
        assertThat(call.outcome()).isEqualTo(CallOutcome.UNCLEAR);
        assertThat(exchange.heard(id).getLast()).contains("nobody is available");
    }

    @Test
    void a_model_that_is_cut_in_mid_sentence_gives_an_apology_and_a_typed_failure() {
        assertSorry(Fault.cutAfter(3, 1), CallFailureCode.MODEL_FAILED);
    }

    @Test
    void a_model_that_falls_silent_in_mid_sentence_gives_an_apology_and_a_typed_failure() {
        assertSorry(Fault.stalledAfter(3, 1), CallFailureCode.MODEL_TIMEOUT);
    }

    private static void assertSorry(Fault fault, CallFailureCode code) {
        exchange.model.order(fault);
        UUID id = exchange.place(agent, FRIENDLY);
        Call call = exchange.finished(id);
        assertThat(call.endReason()).isEqualTo(CallEndReason.MODEL_FAULT);
        assertThat(call.failure()).isNotNull().extracting(CallFailure::code).isEqualTo(code);
        assertThat(exchange.heard(id)).anyMatch(line -> line.startsWith("agent: ") && line.contains(APOLOGY));
    }

    private static String agentId() {
        return new GlobalId("agt", agent).toString();
    }

    private static String lineId() {
        return new GlobalId("num", exchange.line()).toString();
    }

    private static String inboundRoute() {
        return exchange.client()
                .ask("query ($id: ID!) { number(id: $id) { inboundRoute } }", Map.of("id", lineId()))
                .at("/data/number/inboundRoute")
                .asString();
    }

    /** Ids of the calls that came in. */
    private static List<UUID> inbound() {
        return exchange.client()
                .ask("{ calls(filter: {direction: INBOUND}) { nodes { id } } }")
                .at("/data/calls/nodes")
                .valueStream()
                .map(call ->
                        GlobalId.parse(call.path("id").asString()).orElseThrow().id())
                .toList();
    }

    /** How often the carrier was asked to call this number. */
    private static long dialled(String to) {
        return exchange.control("GET", "/sandbox/journal?event=placed", "")
                .valueStream()
                .filter(entry -> entry.path("detail").asString().contains("-> " + to))
                .count();
    }

    private static Answer order(String to, UUID key) {
        return exchange.client()
                .ask(
                        PLACE,
                        Map.of(
                                "agent", agentId(),
                                "number", lineId(),
                                "to", to,
                                "key", key.toString()));
    }
}
