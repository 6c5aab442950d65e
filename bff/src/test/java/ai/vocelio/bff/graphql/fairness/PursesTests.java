package ai.vocelio.bff.graphql.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.developer.ApiKeyLimits;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Purses of one replica: 1,000 points, 50 of them restored each second. */
class PursesTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();
    private static final String PORTAL = "vocelio-portal";

    private final StillTime time = new StillTime();
    private final Purses purses = Purses.own(new CostSettings(1_000, 50), time);
    private final Purse purse = purses.of(ACME, PORTAL);

    @Test
    void a_purse_is_full_at_first_and_gives_until_it_is_empty() {
        assertThat(purse.take(600)).isEqualTo(new Purse.Taken(true, 400, Duration.ZERO));
        assertThat(purse.take(400).isEnough()).isTrue();
        assertThat(purse.take(1).isEnough()).isFalse();
    }

    @Test
    void what_is_not_there_in_full_is_not_taken_in_part() {
        purse.take(990);

        assertThat(purse.take(60)).isEqualTo(new Purse.Taken(false, 10, Duration.ofSeconds(1)));
        assertThat(purse.left()).isEqualTo(10);
    }

    @Test
    void points_come_back_with_time_and_never_more_than_there_were() {
        purse.take(1_000);

        time.advance(Duration.ofSeconds(3));
        assertThat(purse.left()).isEqualTo(150);

        time.advance(Duration.ofHours(1));
        assertThat(purse.left()).isEqualTo(1_000);
    }

    @Test
    void what_is_given_back_can_be_spent() {
        purse.take(1_000);
        purse.giveBack(300);

        assertThat(purse.take(300).isEnough()).isTrue();
        assertThat(purse.left()).isZero();
    }

    @Test
    void neither_organizations_nor_clients_share_a_purse() {
        purse.take(1_000);

        assertThat(purses.of(ACME, PORTAL).left()).isZero();
        assertThat(purses.of(GLOBEX, PORTAL).left()).isEqualTo(1_000);
        assertThat(purses.of(ACME, "vocelio-cli").left()).isEqualTo(1_000);
    }

    @Test
    void a_client_with_limits_of_its_own_has_a_purse_of_that_size_and_never_a_larger_one() {
        CostSettings house = new CostSettings(5_000, 50);
        Purse own = purses.of(ACME, PORTAL, house.within(new ApiKeyLimits(2_000, 10)));

        assertThat(own.take(2_001).isEnough()).isFalse();
        assertThat(own.take(2_000).isEnough()).isTrue();
        time.advance(Duration.ofSeconds(3));
        assertThat(own.left()).isEqualTo(30);
        assertThat(house.within(new ApiKeyLimits(9_000, 90))).isEqualTo(house);
        assertThat(house.within(new ApiKeyLimits(null, 10))).isEqualTo(new CostSettings(5_000, 10));
    }

    @Test
    void a_purse_that_could_never_pay_one_operation_is_refused_by_name() {
        assertThatThrownBy(() -> new CostSettings(999, 1)).hasMessageContaining("VOCELIO_COST_POINTS");
        assertThatThrownBy(() -> new CostSettings(1_000, 0)).hasMessageContaining("VOCELIO_COST_RESTORE_RATE");
    }

    @Test
    void a_purse_is_kept_until_it_is_full_again_by_itself() {
        assertThat(new CostSettings(10_000, 500).untilFull()).isEqualTo(Duration.ofSeconds(21));
        assertThat(new CostSettings(1_000_000_000, 1).untilFull()).isEqualTo(Duration.ofHours(1));
    }
}
