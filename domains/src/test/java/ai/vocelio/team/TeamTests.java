package ai.vocelio.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class TeamTests {

    @Autowired
    Team team;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID alice = UUID.randomUUID();

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void who_arrives_first_becomes_a_member() {
        Member member = arrive("Alice", "alice@acme.test", Set.of(Role.OWNER, Role.BILLING));

        assertThat(member.lastSeenAt()).isNotNull();
        assertThat(Tenant.as(acme, () -> team.find(alice))).contains(member);
    }

    @Test
    void being_seen_again_within_five_minutes_is_not_written() {
        Member before = arrive("Alice", null, Set.of(Role.VIEWER));
        clock.advance(Team.SEEN_EVERY.minusSeconds(1));

        assertThat(arrive("Alice", null, Set.of(Role.VIEWER))).isEqualTo(before);
    }

    @Test
    void being_seen_later_is_written() {
        Member before = arrive("Alice", null, Set.of(Role.VIEWER));
        clock.advance(Team.SEEN_EVERY.plusSeconds(1));

        assertThat(arrive("Alice", null, Set.of(Role.VIEWER)).lastSeenAt()).isAfter(before.lastSeenAt());
    }

    @Test
    void a_change_is_written_at_once() {
        arrive("Alice", null, Set.of(Role.VIEWER));
        arrive("Alice Doe", "alice@acme.test", Set.of(Role.ADMIN));

        assertThat(Tenant.as(acme, () -> team.find(alice))).hasValueSatisfying(member -> {
            assertThat(member.name()).isEqualTo("Alice Doe");
            assertThat(member.email()).isEqualTo("alice@acme.test");
            assertThat(member.roles()).containsExactly(Role.ADMIN);
        });
    }

    @Test
    void a_member_of_another_organization_is_not_there() {
        arrive("Alice", null, Set.of(Role.OWNER));

        assertThat(Tenant.as(UUID.randomUUID(), () -> team.byIds(List.of(alice))))
                .isEmpty();
    }

    private Member arrive(String name, @Nullable String email, Set<Role> roles) {
        return Tenant.as(acme, () -> team.arrived(new MemberArrival(alice, name, email, roles)));
    }
}
