package ai.vocelio.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.identity.FakeSessionDirectory;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Granter;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class SessionsTests {

    @Autowired
    Sessions sessions;

    @Autowired
    Team team;

    @Autowired
    FakeSessionDirectory directory;

    @Autowired
    SessionEndJob job;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final String laptop = UUID.randomUUID().toString();
    private final String phone = UUID.randomUUID().toString();
    private Granter ada;
    private Granter admin;

    @BeforeEach
    void ada_is_signed_in_twice() {
        ada = member("Ada", Role.OWNER);
        admin = member("Adam", Role.ADMIN);
        signIn(acme, ada, laptop);
        clock.advance(Duration.ofMinutes(1));
        signIn(acme, ada, phone);
    }

    @AfterEach
    void real_time() {
        clock.reset();
        directory.failFirst(0);
    }

    @Test
    void a_member_has_the_sessions_that_were_used_here_the_last_used_first() {
        assertThat(sids(acme, ada)).containsExactly(phone, laptop);
        clock.advance(Duration.ofMinutes(6));
        signIn(acme, ada, laptop);
        assertThat(sids(acme, ada)).containsExactly(laptop, phone);
    }

    @Test
    void what_a_person_does_in_another_organization_is_not_seen() {
        String elsewhere = UUID.randomUUID().toString();
        signIn(globex, ada, elsewhere);
        signIn(globex, ada, laptop);

        assertThat(sids(acme, ada)).containsExactly(phone, laptop);
        assertThat(sids(globex, ada)).containsExactlyInAnyOrder(elsewhere, laptop);
        assertThat(ids(globex, ada)).doesNotContainAnyElementsOf(ids(acme, ada));
        assertProblem(
                SessionUserErrorCode.NOT_FOUND,
                () -> Tenant.as(globex, () -> sessions.end(ids(acme, ada).getFirst(), ada, true)));
    }

    @Test
    void one_that_is_over_where_people_sign_in_is_not_listed_and_none_is_lost_while_nobody_can_tell() {
        directory.end(laptop);
        assertThat(sids(acme, ada)).containsExactly(phone);
        directory.failFirst(1);
        assertThat(sids(acme, ada)).containsExactly(phone, laptop);
        clock.advance(Sessions.LONGEST.plusMinutes(2));
        assertThat(sids(acme, ada)).isEmpty();
    }

    @Test
    void one_that_is_ended_is_denied_at_once_and_ended_where_people_sign_in_however_long_that_is_away() {
        UUID id = idOf(laptop);
        Session ended = Tenant.as(acme, () -> sessions.end(id, ada, false));
        directory.failFirst(2);

        assertThat(ended.endedAt()).isNotNull();
        assertThat(Tenant.as(acme, sessions::ended)).containsExactly(laptop);
        assertThat(Tenant.as(globex, sessions::ended)).isEmpty();
        for (int away = 0; away < 2; away++) {
            Tenant.as(acme, () -> job.run(ended.id()));
            assertThat(Tenant.as(acme, () -> job.again(ended.id()))).isPresent();
            assertThat(directory.knows(laptop)).isTrue();
        }
        Tenant.as(acme, () -> job.run(ended.id()));
        assertThat(Tenant.as(acme, () -> job.again(ended.id()))).isEmpty();
        assertThat(directory.knows(laptop)).isFalse();
        assertThat(sids(acme, ada)).containsExactly(phone);
        Tenant.as(acme, () -> sessions.end(ended.id(), ada, false));
    }

    @Test
    void one_that_is_used_again_stays_ended() {
        Tenant.as(acme, () -> sessions.end(idOf(laptop), ada, false));
        clock.advance(Duration.ofMinutes(10));
        signIn(acme, ada, laptop);
        assertThat(Tenant.as(acme, sessions::ended)).contains(laptop);
        assertThat(sids(acme, ada)).doesNotContain(laptop);
    }

    @Test
    void all_but_one_are_ended_together() {
        assertProblem(
                SessionUserErrorCode.NOT_FOUND,
                () -> Tenant.as(acme, () -> sessions.endOthers(ada.id(), null, admin, false)));
        assertProblem(
                SessionUserErrorCode.ROLE_NOT_HELD,
                () -> Tenant.as(acme, () -> sessions.endOthers(ada.id(), null, admin, true)));
        List<Session> ended = Tenant.as(acme, () -> sessions.endOthers(ada.id(), phone, ada, false));
        assertThat(ended).extracting(Session::sid).containsExactly(laptop);
        assertThat(ended).allMatch(session -> session.endedAt() != null);
        assertThat(sids(acme, ada)).containsExactly(phone);
    }

    @Test
    void another_ones_session_is_there_only_for_who_may_and_an_owners_only_for_owners() {
        UUID id = idOf(laptop);
        assertProblem(SessionUserErrorCode.NOT_FOUND, () -> Tenant.as(acme, () -> sessions.end(id, admin, false)));
        assertProblem(SessionUserErrorCode.ROLE_NOT_HELD, () -> Tenant.as(acme, () -> sessions.end(id, admin, true)));
        String own = UUID.randomUUID().toString();
        signIn(acme, admin, own);
        Session ended = Tenant.as(
                acme, () -> sessions.end(sessions.of(admin.id()).getFirst().id(), ada, true));
        assertThat(ended.sid()).isEqualTo(own);
    }

    private UUID idOf(String sid) {
        return Tenant.as(acme, () -> sessions.of(ada.id())).stream()
                .filter(session -> session.sid().equals(sid))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<UUID> ids(UUID organization, Granter person) {
        return Tenant.as(organization, () -> sessions.of(person.id())).stream()
                .map(Session::id)
                .toList();
    }

    private List<String> sids(UUID organization, Granter person) {
        return Tenant.as(organization, () -> sessions.of(person.id())).stream()
                .map(Session::sid)
                .toList();
    }

    private void signIn(UUID organization, Granter person, String sid) {
        directory.begin(person.id(), sid);
        Tenant.as(organization, () -> {
            sessions.used(new SessionUse(sid, person.id(), "vocelio-portal", "192.0.2.7", clock.instant()));
            return sid;
        });
    }

    private Granter member(String name, Role role) {
        return Granter.of(
                Tenant.as(acme, () -> team.arrived(new MemberArrival(UUID.randomUUID(), name, null, Set.of(role)))));
    }

    private static void assertProblem(SessionUserErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat((Object) problem.code()).isEqualTo(code));
    }
}
