package ai.vocelio.bff.graphql.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @Test
    void who_comes_when_all_turns_are_taken_waits_for_one() {
        Turns turns = new Turns(2, PATIENT);
        Turns.Turn first = begun(turns, ACME);
        begun(turns, ACME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> third = CompletableFuture.runAsync(() -> begun(turns, ACME), threads);
            assertThat(third).isNotDone();

            first.end();

            await().atMost(PATIENT).until(third::isDone);
            assertThat(third).isCompleted();
        }
    }

    @Test
    void an_organization_that_takes_all_its_turns_holds_up_no_other_one() {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        begun(turns, ACME);

        assertThat(begun(turns, GLOBEX)).isNotNull();
    }

    @Test
    void who_waited_too_long_is_told_to_try_again_or_to_ask_less_at_once() {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        Turns.Turn first = begun(turns, ACME);
        Turns.Turn second = turns.of(ACME);

        assertThatThrownBy(second::begin)
                .isInstanceOfSatisfying(
                        EdgeFault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("at once");
        second.end();
        assertThatThrownBy(() -> begun(turns, ACME)).isInstanceOf(EdgeFault.class);
        first.end();
        assertThat(begun(turns, ACME)).isNotNull();
    }

    @Test
    void a_turn_that_ends_twice_frees_one() {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        Turns.Turn first = begun(turns, ACME);
        first.end();
        first.end();
        Turns.Turn second = begun(turns, ACME);

        assertThatThrownBy(() -> begun(turns, ACME)).isInstanceOf(EdgeFault.class);
        second.end();
    }

    @Test
    void one_organization_leaves_a_quarter_of_the_connections_to_others() {
        assertThat(new TurnSettings(32).ofOrganization()).isEqualTo(24);
        assertThat(new TurnSettings(8).ofOrganization()).isEqualTo(6);
    }

    private static Turns.Turn begun(Turns turns, UUID organization) {
        Turns.Turn turn = turns.of(organization);
        turn.begin();
        return turn;
    }
}
