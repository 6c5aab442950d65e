package ai.vocelio.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.mail.FakePostOffice;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Member;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Organizations with members who invite. */
@Component
@ConditionalOnBooleanProperty("vocelio.test.fakes")
class InvitationFixture {

    private static final Pattern SECRET = Pattern.compile("#(inv_[A-Za-z0-9_-]+)");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Organizations organizations;
    private final Team team;
    private final Invitations invitations;
    private final FakePostOffice office;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InvitationFixture(
            Organizations organizations,
            Team team,
            Invitations invitations,
            FakePostOffice office,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.organizations = organizations;
        this.team = team;
        this.invitations = invitations;
        this.office = office;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    UUID organization() {
        UUID id = UUID.randomUUID();
        Tenant.as(id, () -> organizations.ensure("o-" + id, "Acme <Dental>", ZoneId.of("UTC")));
        return id;
    }

    Granter member(UUID organization, Role... roles) {
        Member member = Tenant.as(
                organization,
                () -> team.arrived(
                        new MemberArrival(UUID.randomUUID(), "Alice\r\nArcher", anAddress(), Set.of(roles))));
        return Granter.of(member);
    }

    static String anAddress() {
        return UUID.randomUUID() + "@example.com";
    }

    Invitation invited(UUID organization, Granter by, String email, Role... roles) {
        return Tenant.as(organization, () -> invitations.create(new InvitationCreate(email, Set.of(roles)), by));
    }

    /** Makes the last letter of an invitation an old one. Not by the clock: jobs go by the real one. */
    void age(UUID organization, Invitation invitation) {
        Tenant.as(
                organization,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update invitation set sent_at = sent_at - interval '1 hour' where id = ?")
                                .param(invitation.id())
                                .update()));
    }

    /** What stands in the letters to an address, in order, when there are this many. */
    List<String> secrets(String email, int count) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(office.handed(email)).hasSize(count));
        return office.handed(email).stream()
                .map(handed -> SECRET.matcher(handed.letter().text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    static void assertProblem(InvitationUserErrorCode code, ThrowingCallable action) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(action)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
