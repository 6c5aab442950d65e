package ai.vocelio.calls.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallPlace;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.CallUserErrorCode;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierProblem;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.calls.carrier.FakeCarrier;
import ai.vocelio.kernel.Idempotency;
import ai.vocelio.kernel.Problem;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class PlacingTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    BeanFactory beans;

    @Autowired
    FakeCarrier carrier;

    @Autowired
    DialJob dial;

    @Autowired
    CheckJob check;

    @Autowired
    Calls calls;

    private final String to = "+1" + (201 + NEXT.getAndIncrement()) + "5550101";
    private CallFixture acme;

    @BeforeEach
    void an_organization() {
        acme = new CallFixture(beans).published();
        carrier.dialled.clear();
        carrier.mend(to);
    }

    @Test
    void a_placed_call_is_dialled_once() {
        Call call = acme.place(to);
        await().until(() -> carrier.timesDialled(to) == 1);
        acme.as(() -> dial.run(call.id()));
        acme.as(() -> dial.run(call.id()));
        assertThat(carrier.timesDialled(to)).isOne();
    }

    @Test
    void the_same_key_gives_the_same_call() {
        UUID key = UUID.randomUUID();
        Call first = acme.place(to, key);
        assertThat(acme.place(to, key).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> acme.place("+13125550199", key)).isInstanceOf(Idempotency.KeyReused.class);
        await().until(() -> carrier.timesDialled(to) == 1);
    }

    @Test
    void a_call_whose_answer_was_lost_is_found_and_not_dialled_again() {
        carrier.loseAnswerFor(to);
        Call call = acme.place(to);
        await().until(() -> carrier.timesDialled(to) == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> sid(call.id()) != null);
        assertThat(carrier.timesDialled(to)).isOne();
    }

    @Test
    void two_calls_between_the_same_numbers_whose_answers_were_lost_are_not_mixed_up() {
        carrier.loseAnswerFor(to);
        UUID first = acme.place(to).id();
        UUID second = acme.place(to).id();
        await().until(() -> carrier.timesDialled(to) == 2);

        assertThatThrownBy(() -> acme.as(() -> dial.run(second))).isInstanceOf(CarrierProblem.class);
        assertThat(sid(first)).isNull();
        assertThat(sid(second)).isNull();

        String told = carrier.sidOf(second);
        acme.hear(second, new CarrierNews("status/1", told, 1, CarrierState.RINGING, Instant.EPOCH, null, 0));
        acme.as(() -> dial.run(first));
        assertThat(sid(second)).isEqualTo(told);
        assertThat(sid(first)).isEqualTo(carrier.sidOf(first));
        assertThat(carrier.timesDialled(to)).isEqualTo(2);
    }

    @Test
    void a_callback_before_the_answer_binds_the_call() {
        carrier.loseAnswerFor(to);
        Call call = acme.place(to);
        acme.hear(call.id(), CallFixture.news(1, CarrierState.RINGING, null));
        acme.as(() -> dial.run(call.id()));
        assertThat(acme.read(call.id()).status()).isEqualTo(CallStatus.RINGING);
        assertThat(carrier.timesDialled(to)).isLessThanOrEqualTo(1);
    }

    @Test
    void a_refused_call_fails_with_its_reason() {
        carrier.refuse(to, CallFailureCode.DESTINATION_UNREACHABLE);
        Call call = acme.place(to);
        await().until(() -> acme.read(call.id()).status() == CallStatus.FAILED);
        assertThat(acme.read(call.id()).failure())
                .isNotNull()
                .extracting(CallFailure::code)
                .isEqualTo(CallFailureCode.DESTINATION_UNREACHABLE);
        assertThat(acme.read(call.id()).endReason()).isEqualTo(CallEndReason.CARRIER_FAULT);
    }

    @Test
    void a_call_whose_callbacks_never_came_is_closed_by_the_check() {
        Call call = acme.place(to);
        await().until(() -> sid(call.id()) != null);
        carrier.set(carrier.sidOf(to), CarrierState.COMPLETED, Duration.ofSeconds(30));
        acme.as(() -> check.run(call.id()));
        Call over = acme.read(call.id());
        assertThat(over.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(over.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(over.endReason())
                .as("the carrier did not get to ask us what to say")
                .isEqualTo(CallEndReason.PLATFORM_FAULT);
        assertThat(acme.as(() -> check.again(call.id()))).isEmpty();
    }

    @Test
    void an_agent_without_a_version_places_no_call() {
        var unpublished = new CallFixture(beans);
        assertThatThrownBy(() -> unpublished.place(to))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(CallUserErrorCode.AGENT_NOT_PUBLISHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "12125550101", "+1212555010", "+19005550101234", "+10005550101", "+19002345678"})
    void a_number_that_cannot_be_called_is_refused(String wrong) {
        assertThatThrownBy(() -> acme.place(wrong))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(CallUserErrorCode.NUMBER_INVALID));
    }

    @Test
    void another_organizations_agent_is_not_found() {
        var globex = new CallFixture(beans).published();
        var command = new CallPlace(globex.agent(), acme.number(), to, null);
        assertThatThrownBy(() -> acme.as(() -> calls.place(command, UUID.randomUUID(), UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(CallUserErrorCode.NOT_FOUND));
    }

    @Test
    void a_call_that_is_over_cannot_be_hung_up() {
        Call call = acme.place(to);
        acme.hear(call.id(), CallFixture.news(3, CarrierState.BUSY, null));
        assertThatThrownBy(() -> acme.as(() -> calls.hangUp(call.id())))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(CallUserErrorCode.CALL_ENDED));
    }

    private @Nullable String sid(UUID callId) {
        return acme.as(() -> beans.getBean(CallLook.class).at(callId).orElseThrow())
                .sid();
    }
}
