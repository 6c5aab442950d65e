package ai.vocelio.invitations;

import static ai.vocelio.invitations.InvitationFixture.anAddress;
import static ai.vocelio.invitations.InvitationFixture.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.mail.FakePostOffice;
import ai.vocelio.mail.Letter;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class InvitationsTests {

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationFixture fixture;

    @Autowired
    FakePostOffice office;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String ada = anAddress();
    private UUID acme;
    private Granter owner;

    @BeforeEach
    void an_organization_with_an_owner() {
        acme = fixture.organization();
        owner = fixture.member(acme, Role.OWNER);
    }

    @AfterEach
    void time_runs_again() {
        clock.reset();
        office.setOpen(true);
    }

    @Test
    void who_is_invited_gets_a_letter_with_a_link() {
        Invitation invitation = invited(ada.toUpperCase(Locale.ROOT), Role.VIEWER);

        assertThat(invitation.email()).isEqualTo(ada);
        assertThat(invitation.status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(invitation.expiresAt()).isEqualTo(invitation.createdAt().plus(Invitations.LIFE));
        assertThat(fixture.secrets(ada, 1)).hasSize(1);
        Letter letter = office.handed(ada).getFirst().letter();
        assertThat(letter.subject()).isEqualTo("Invitation to Acme <Dental>");
        assertThat(letter.html()).contains("Acme &lt;Dental&gt;").doesNotContain("<Dental>");
        assertThat(letter.text()).contains("Alice Archer invites you");
    }

    @Test
    void nothing_that_is_stored_opens() {
        Invitation invitation = invited(ada, Role.VIEWER);
        String secret = fixture.secrets(ada, 1).getFirst();
        String row = Tenant.as(
                acme,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> jdbc.sql("select row_to_json(i)::text from invitation i where id = ?")
                                .param(invitation.id())
                                .query((found, n) -> found.getString(1))
                                .single())));
        assertThat(row).contains(ada).doesNotContain(secret, secret.substring(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@example.com\r\nBcc: eve@example.com", "ada@example.com,eve@example.com"})
    void what_is_no_address_is_refused(String email) {
        assertProblem(InvitationUserErrorCode.EMAIL_INVALID, () -> invited(email, Role.VIEWER));
    }

    @Test
    void an_admin_invites_admins_but_no_owner() {
        Granter admin = fixture.member(acme, Role.ADMIN);
        assertThat(fixture.invited(acme, admin, ada, Role.ADMIN).status()).isEqualTo(InvitationStatus.PENDING);
        assertProblem(
                InvitationUserErrorCode.ROLE_NOT_HELD,
                () -> fixture.invited(acme, admin, anAddress(), Role.VIEWER, Role.OWNER));
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "DEVELOPER", "OPERATOR"})
    void nobody_invites_to_more_than_he_may_himself(Role role) {
        Granter granter = fixture.member(acme, role);
        assertProblem(
                InvitationUserErrorCode.ROLE_NOT_HELD, () -> fixture.invited(acme, granter, ada, role, Role.ADMIN));
    }

    @Test
    void permissions_without_the_role_make_no_owners() {
        Granter custom = new Granter(owner.id(), "Somebody", Set.of(), Set.of(Permission.values()));
        assertProblem(InvitationUserErrorCode.ROLE_NOT_HELD, () -> fixture.invited(acme, custom, ada, Role.OWNER));
    }

    @Test
    void an_address_has_one_open_invitation() {
        invited(ada, Role.VIEWER);
        assertProblem(InvitationUserErrorCode.ALREADY_INVITED, () -> invited(ada, Role.ANALYST));
        fixture.secrets(ada, 1);
        UUID globex = fixture.organization();
        Invitation elsewhere = fixture.invited(globex, fixture.member(globex, Role.OWNER), ada, Role.VIEWER);
        assertThat(elsewhere.email()).isEqualTo(ada);
    }

    @Test
    void after_it_has_expired_or_was_revoked_another_one_is_made() {
        Invitation first = invited(ada, Role.VIEWER);
        clock.advance(Invitations.LIFE);
        assertThat(read(first).status()).isEqualTo(InvitationStatus.EXPIRED);
        Invitation second = invited(ada, Role.VIEWER);
        assertThat(read(first).status()).isEqualTo(InvitationStatus.EXPIRED);
        assertProblem(InvitationUserErrorCode.EXPIRED, () -> resent(first));

        assertThat(revoked(second).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(invited(ada, Role.VIEWER).status()).isEqualTo(InvitationStatus.PENDING);
        assertProblem(InvitationUserErrorCode.REVOKED, () -> resent(second));
    }

    @Test
    void who_is_a_member_is_not_invited() {
        String address = Tenant.as(acme, () -> jdbcEmail(owner.id()));
        assertProblem(InvitationUserErrorCode.ALREADY_MEMBER, () -> invited(address, Role.VIEWER));
    }

    @Test
    void another_letter_has_another_link_and_a_new_week() {
        Invitation first = invited(ada, Role.VIEWER);
        fixture.age(acme, first);
        Invitation second = resent(first);

        assertThat(second.sends()).isEqualTo(2);
        assertThat(second.expiresAt()).isAfter(first.expiresAt());
        assertThat(fixture.secrets(ada, 2)).doesNotHaveDuplicates();
    }

    @Test
    void there_is_a_minute_between_two_letters() {
        Invitation first = invited(ada, Role.VIEWER);
        clock.advance(Invitations.RESEND_EVERY.minusSeconds(5));
        assertProblem(InvitationUserErrorCode.SENT_TOO_RECENTLY, () -> resent(first));
    }

    @Test
    void an_admin_does_not_send_an_owners_invitation_again() {
        Invitation first = invited(ada, Role.OWNER);
        Granter admin = fixture.member(acme, Role.ADMIN);
        clock.advance(Invitations.RESEND_EVERY);
        assertProblem(
                InvitationUserErrorCode.ROLE_NOT_HELD,
                () -> Tenant.as(acme, () -> invitations.resend(first.id(), admin)));
    }

    @Test
    void an_organization_writes_so_many_letters_a_day() {
        for (int i = 0; i < Invitations.MOST_LETTERS_A_DAY; i++) {
            revoked(invited(anAddress(), Role.VIEWER));
        }
        assertProblem(InvitationUserErrorCode.TOO_MANY_INVITATIONS, () -> invited(ada, Role.VIEWER));
        clock.advance(Duration.ofDays(1));
        assertThat(invited(ada, Role.VIEWER).status()).isEqualTo(InvitationStatus.PENDING);
    }

    @Test
    void an_organization_has_so_many_open_invitations() {
        for (int i = 0; i < Invitations.MOST_PENDING; i++) {
            invited(anAddress(), Role.VIEWER);
        }
        assertProblem(InvitationUserErrorCode.TOO_MANY_INVITATIONS, () -> invited(ada, Role.VIEWER));
    }

    @Test
    void without_a_mail_server_nobody_is_invited() {
        office.setOpen(false);
        assertProblem(InvitationUserErrorCode.MAIL_NOT_CONFIGURED, () -> invited(ada, Role.VIEWER));
    }

    @Test
    void an_invitation_of_another_organization_is_not_there() {
        Invitation invitation = invited(ada, Role.VIEWER);
        UUID globex = fixture.organization();
        Granter stranger = fixture.member(globex, Role.OWNER);
        Tenant.as(globex, () -> {
            assertThat(invitations.find(invitation.id())).isEmpty();
            assertThat(invitations.list(Paging.first(10)).items()).isEmpty();
            assertProblem(InvitationUserErrorCode.NOT_FOUND, () -> invitations.revoke(invitation.id()));
            assertProblem(InvitationUserErrorCode.NOT_FOUND, () -> invitations.resend(invitation.id(), stranger));
        });
        assertThat(read(invitation).status()).isEqualTo(InvitationStatus.PENDING);
    }

    @Test
    void the_newest_comes_first() {
        Invitation first = invited(ada, Role.VIEWER);
        clock.advance(Duration.ofSeconds(1));
        Invitation second = invited(anAddress(), Role.VIEWER);
        Tenant.as(acme, () -> {
            assertThat(invitations.list(Paging.first(10)).items())
                    .extracting(Invitation::id)
                    .containsExactly(second.id(), first.id());
            assertThat(invitations.count()).isEqualTo(2);
        });
    }

    private Invitation invited(String email, Role... roles) {
        return fixture.invited(acme, owner, email, roles);
    }

    private Invitation resent(Invitation invitation) {
        return Tenant.as(acme, () -> invitations.resend(invitation.id(), owner));
    }

    private Invitation revoked(Invitation invitation) {
        return Tenant.as(acme, () -> invitations.revoke(invitation.id()));
    }

    private Invitation read(Invitation invitation) {
        return Tenant.as(acme, () -> invitations.find(invitation.id())).orElseThrow();
    }

    private String jdbcEmail(UUID member) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("select email from member where id = ?")
                .param(member)
                .query(String.class)
                .single()));
    }
}
