package ai.vocelio.presence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class PresencesTests {

    @Autowired
    Presences presences;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void who_says_nothing_is_offline() {
        assertThat(of(ada)).isEqualTo(new Presence(ada, PresenceState.OFFLINE, null));
    }

    @Test
    void what_is_said_holds_for_two_minutes() {
        Presence said = say(PresenceState.AVAILABLE);
        clock.advance(Presences.LAPSE.minusSeconds(5));
        assertThat(of(ada)).isEqualTo(said);
        clock.advance(Duration.ofSeconds(5));
        assertThat(of(ada).state()).isEqualTo(PresenceState.OFFLINE);
        assertThat(of(ada).sinceAt())
                .isEqualTo(Objects.requireNonNull(said.sinceAt()).plus(Presences.LAPSE));
    }

    @Test
    void said_again_it_holds_longer_and_is_as_old_as_before() {
        Presence first = say(PresenceState.BUSY);
        clock.advance(Duration.ofMinutes(1));
        assertThat(say(PresenceState.BUSY)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(90));
        assertThat(of(ada)).isEqualTo(first);
    }

    @Test
    void another_word_begins_anew() {
        Presence first = say(PresenceState.AVAILABLE);
        clock.advance(Duration.ofSeconds(1));
        Presence second = say(PresenceState.BREAK);
        assertThat(second.state()).isEqualTo(PresenceState.BREAK);
        assertThat(second.sinceAt()).isAfter(first.sinceAt());
    }

    @Test
    void who_comes_back_after_a_lapse_is_there_since_then() {
        Presence first = say(PresenceState.AVAILABLE);
        clock.advance(Presences.LAPSE.plusSeconds(1));
        assertThat(say(PresenceState.AVAILABLE).sinceAt()).isAfter(first.sinceAt());
    }

    @Test
    void those_who_are_there_and_those_whose_word_lapsed_are_found() {
        say(PresenceState.AVAILABLE);
        Tenant.as(acme, () -> presences.say(UUID.randomUUID(), PresenceState.OFFLINE));
        Instant before = clock.instant();
        Tenant.as(acme, () -> {
            assertThat(presences.here(10)).containsExactly(ada);
            assertThat(presences.lapsedAfter(before)).isEmpty();
        });
        clock.advance(Presences.LAPSE);
        Tenant.as(acme, () -> {
            assertThat(presences.here(10)).isEmpty();
            assertThat(presences.lapsedAfter(before)).containsExactly(ada);
        });
    }

    @Test
    void in_another_organization_nobody_is_there() {
        say(PresenceState.AVAILABLE);
        Tenant.as(UUID.randomUUID(), () -> {
            assertThat(presences.here(10)).isEmpty();
            assertThat(presences.byIds(List.of(ada)).get(ada))
                    .isEqualTo(new Presence(ada, PresenceState.OFFLINE, null));
        });
    }

    private Presence say(PresenceState state) {
        return Tenant.as(acme, () -> presences.say(ada, state));
    }

    private Presence of(UUID member) {
        return Objects.requireNonNull(
                Tenant.as(acme, () -> presences.byIds(List.of(member))).get(member));
    }
}
