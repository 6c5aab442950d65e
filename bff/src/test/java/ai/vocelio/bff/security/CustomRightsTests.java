package ai.vocelio.bff.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.TestCaller;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.CustomRole;
import ai.vocelio.team.CustomRoles;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two replicas with one database, of which one makes the changes. */
@BffTest
class CustomRightsTests {

    private static final Set<Permission> ALL = Role.OWNER.permissions();

    @Autowired
    CustomRights here;

    @Autowired
    CustomRoles roles;

    @Autowired
    Team team;

    @Autowired
    SettableClock clock;

    private final UUID organization = UUID.randomUUID();
    private final Caller member = TestCaller.of(organization);

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void what_is_changed_counts_here_at_once_and_elsewhere_within_five_seconds() {
        CustomRights there = new CustomRights(roles, clock);
        CustomRole role = Tenant.as(organization, () -> {
            team.arrived(new MemberArrival(member.subject(), "Somebody", null, Set.of()));
            return roles.create("Contacts", Set.of(Permission.CONTACT_READ), ALL);
        });
        assertThat(here.of(member)).isSameAs(member);
        assertThat(there.of(member)).isSameAs(member);

        Tenant.as(organization, () -> roles.give(role.id(), member.subject(), ALL));
        assertThat(here.of(member).permissions()).containsExactly(Permission.CONTACT_READ);
        clock.advance(Duration.ofSeconds(5));
        assertThat(there.of(member).permissions()).containsExactly(Permission.CONTACT_READ);

        Tenant.as(organization, () -> roles.delete(role.id(), ALL));
        assertThat(here.of(member).permissions()).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(there.of(there.of(member)).permissions()).isEmpty();
    }

    @Test
    void members_of_other_organizations_get_nothing_of_it() {
        Tenant.as(organization, () -> {
            team.arrived(new MemberArrival(member.subject(), "Somebody", null, Set.of()));
            CustomRole role = roles.create("Contacts", Set.of(Permission.CONTACT_READ), ALL);
            roles.give(role.id(), member.subject(), ALL);
        });
        Caller elsewhere = new Caller(
                member.subject(),
                member.name(),
                null,
                false,
                Set.of(Role.VIEWER),
                Role.VIEWER.permissions(),
                UUID.randomUUID(),
                "elsewhere",
                member.issuedAt(),
                member.expiresAt(),
                member.client(),
                null,
                member.limits(),
                SignIn.NONE);

        assertThat(here.of(elsewhere)).isSameAs(elsewhere);
    }
}
