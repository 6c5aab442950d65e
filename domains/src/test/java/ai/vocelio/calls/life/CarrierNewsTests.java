package ai.vocelio.calls.life;

import static ai.vocelio.calls.life.CallFixture.news;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallAnsweredBy;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class CarrierNewsTests {

    private static final List<CarrierNews> LIFE = List.of(
            news(0, CarrierState.QUEUED, null),
            news(1, CarrierState.RINGING, null),
            news(2, CarrierState.IN_PROGRESS, null),
            news(3, CarrierState.COMPLETED, Duration.ofSeconds(42)));

    @Autowired
    BeanFactory beans;

    @Autowired
    CallLife life;

    @Autowired
    CarrierDesk desk;

    private CallFixture acme;
    private Call call;

    @BeforeEach
    void a_call() {
        acme = new CallFixture(beans).published();
        call = Objects.requireNonNull(acme.as(() -> new TransactionTemplate(
                        beans.getBean(PlatformTransactionManager.class))
                .execute(status -> life.begin(
                        life.newId(),
                        CallDirection.INBOUND,
                        new CallEntity.Parties(
                                "+12125550101",
                                CallFixture.LINE,
                                acme.agent(),
                                UUID.randomUUID(),
                                acme.number(),
                                null)))));
    }

    @Test
    void news_in_order_lead_to_the_end_with_the_carriers_duration() {
        LIFE.forEach(each -> acme.hear(call.id(), each));
        Call over = acme.read(call.id());
        assertThat(over.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(over.endReason()).isEqualTo(CallEndReason.PERSON_HUNG_UP);
        assertThat(over.outcome()).isEqualTo(CallOutcome.UNCLEAR);
        assertThat(over.duration()).isEqualTo(Duration.ofSeconds(42));
        assertThat(over.ringingAt()).isEqualTo(LIFE.get(1).at());
    }

    @RepeatedTest(5)
    void news_doubled_and_in_any_order_lead_to_the_same_end() {
        var shuffled = new ArrayList<CarrierNews>(LIFE);
        shuffled.addAll(LIFE);
        Collections.shuffle(shuffled, new Random(call.id().getLeastSignificantBits()));
        shuffled.forEach(each -> acme.hear(call.id(), each));
        Call over = acme.read(call.id());
        assertThat(over.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(over.duration()).isEqualTo(Duration.ofSeconds(42));
        assertThat(over.endedAt()).isEqualTo(LIFE.get(3).at());
    }

    @Test
    void repeated_news_change_nothing() {
        LIFE.forEach(each -> acme.hear(call.id(), each));
        long version = acme.read(call.id()).version();
        LIFE.forEach(each -> acme.hear(call.id(), each));
        assertThat(acme.read(call.id()).version()).isEqualTo(version);
    }

    @Test
    void nobody_answers_a_call_that_is_over() {
        acme.hear(call.id(), news(1, CarrierState.BUSY, null));
        acme.hear(call.id(), news(2, CarrierState.IN_PROGRESS, null));
        acme.as(() -> life.answered(call.id()));
        Call over = acme.read(call.id());
        assertThat(over.status()).isEqualTo(CallStatus.BUSY);
        assertThat(over.answeredAt()).isNull();
        assertThat(over.duration()).isNull();
    }

    @Test
    void news_of_another_call_of_the_carrier_are_not_taken() {
        acme.hear(call.id(), LIFE.get(2));
        acme.hear(
                call.id(),
                new CarrierNews(
                        "x", "CA9", 9, CarrierState.COMPLETED, LIFE.get(3).at(), null, 0));
        assertThat(acme.read(call.id()).status()).isEqualTo(CallStatus.IN_PROGRESS);
    }

    @Test
    void another_organization_cannot_move_the_call() {
        Tenant.as(UUID.randomUUID(), () -> LIFE.forEach(each -> desk.hear(call.id(), each)));
        assertThat(acme.read(call.id()).status()).isEqualTo(CallStatus.QUEUED);
    }

    @Test
    void a_machine_makes_it_voicemail_when_the_carrier_confirms_the_end() {
        acme.hear(call.id(), LIFE.get(2));
        acme.as(() -> life.answeredBy(call.id(), CallAnsweredBy.MACHINE));
        assertThat(acme.read(call.id()).outcome()).isNull();
        acme.hear(call.id(), LIFE.get(3));
        Call over = acme.read(call.id());
        assertThat(over.status()).isEqualTo(CallStatus.VOICEMAIL);
        assertThat(over.outcome()).isEqualTo(CallOutcome.NOT_REACHED);
        assertThat(over.endReason()).isEqualTo(CallEndReason.VOICEMAIL);
    }

    @Test
    void the_first_reason_to_end_stays() {
        acme.hear(call.id(), LIFE.get(2));
        acme.as(() -> life.ending(call.id(), CallEnding.of(CallEndReason.AGENT_ENDED, CallOutcome.GOAL_REACHED)));
        acme.hear(call.id(), LIFE.get(3));
        assertThat(acme.read(call.id()).endReason()).isEqualTo(CallEndReason.AGENT_ENDED);
        assertThat(acme.read(call.id()).outcome()).isEqualTo(CallOutcome.GOAL_REACHED);
    }
}
