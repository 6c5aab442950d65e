package ai.vocelio.bff.graphql.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final CostSettings SETTINGS = new CostSettings(1_000, 50);

    private final Turns turns = new Turns(1, Duration.ofMillis(1));
    private final Purse purse = Purses.own(SETTINGS, new StillTime()).of(ACME, "vocelio-portal");

    @Test
    void what_an_operation_did_not_cost_is_given_back() {
        Bill bill = bill();
        bill.pay(600);
        assertThat(purse.left()).isEqualTo(400);

        bill.settle(100);
        bill.end();

        assertThat(purse.left()).isEqualTo(900);
        assertThat(bill.throttleStatus())
                .contains(Map.of("maximumAvailable", 1_000L, "currentlyAvailable", 900L, "restoreRate", 50L));
    }

    @Test
    void an_operation_that_never_answered_gets_all_but_a_point_back_once() {
        Bill bill = bill();
        bill.pay(600);

        bill.end();
        bill.end();

        assertThat(purse.left()).isEqualTo(999);
        bill().pay(1);
    }

    @Test
    void too_few_points_are_told_with_the_time_until_there_are_enough() {
        purse.take(990);
        Bill bill = bill();

        assertThatThrownBy(() -> bill.pay(60)).isInstanceOfSatisfying(EdgeFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(fault.retryAfter()).contains(Duration.ofSeconds(1));
            assertThat(fault.sentence()).contains("asks for 60", "10 of 1,000 are left", "50 come back", "in 1.000 s");
        });
        bill.end();
        assertThat(purse.left()).isEqualTo(10);
    }

    @Test
    void those_who_wait_for_their_turn_have_taken_no_points_yet() {
        Bill running = bill();
        running.pay(600);
        Bill late = bill();

        assertThatThrownBy(() -> late.pay(600)).hasMessageContaining("at once");
        late.end();
        running.end();

        assertThat(purse.left()).isEqualTo(1_000 - 1);
        bill().pay(600);
    }

    @Test
    void what_is_refused_costs_nothing() {
        purse.take(900);
        Bill bill = bill();
        bill.enter();
        assertThatThrownBy(() -> bill.pay(600)).hasMessageContaining("asks for 600");

        assertThat(bill.settle(0)).isZero();
        bill.end();

        assertThat(purse.left()).isEqualTo(100);
    }

    @Test
    void what_never_came_to_run_costs_a_point() {
        Bill bill = bill();
        bill.enter();
        bill.end();

        assertThat(purse.left()).isEqualTo(999);
        assertThat(bill.asked()).isZero();
    }

    @Test
    void what_belongs_to_an_operation_that_has_paid_takes_its_turn_only() {
        Bill bill = new Bill(null, SETTINGS, turns.of(ACME));

        bill.pay(600);

        assertThat(purse.left()).isEqualTo(1_000);
        assertThat(bill.throttleStatus()).isEmpty();
        assertThatThrownBy(() -> bill().pay(1)).isInstanceOf(EdgeFault.class);
        bill.end();
    }

    @Test
    void what_asks_for_nothing_waits_for_no_turn() {
        bill().pay(1);

        Bill bill = bill();
        bill.pay(0);
        assertThat(bill.settle(0)).isEqualTo(1);
    }

    @Test
    void nobody_enters_with_an_empty_purse() {
        purse.take(1_000);

        assertThatThrownBy(() -> bill().enter())
                .isInstanceOfSatisfying(
                        EdgeFault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.THROTTLED));
    }

    @Test
    void what_the_schema_gives_for_nothing_costs_a_point() {
        Bill bill = bill();
        bill.enter();
        bill.pay(0);

        assertThat(bill.settle(0)).isEqualTo(1);
        assertThat(purse.left()).isEqualTo(999);
    }

    private Bill bill() {
        return new Bill(purse, SETTINGS, turns.of(ACME));
    }
}
