package ai.vocelio.invitations;

import static ai.vocelio.invitations.InvitationFixture.anAddress;
import static ai.vocelio.invitations.InvitationFixture.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.identity.FakeMembershipDirectory;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Granter;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Memberships;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class AcceptancesTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Acceptances acceptances;

    @Autowired
    Invitations invitations;

    @Autowired
    Memberships memberships;

    @Autowired
    Team team;

    @Autowired
    InvitationFixture fixture;

    @Autowired
    FakeMembershipDirectory directory;

    @Autowired
    SettableClock clock;

    private final String address = anAddress();
    private final InvitedPerson ada = new InvitedPerson(UUID.randomUUID(), "Ada", address, true);
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
    }

    @Test
    void who_accepts_is_a_member_here_and_where_people_sign_in() {
        InvitationAcceptance acceptance = acceptances.accept(secret(Role.ANALYST, Role.BILLING), ada);

        assertThat(acceptance.organizationAlias()).isEqualTo("o-" + acme);
        assertThat(acceptance.roles()).containsExactly(Role.ANALYST, Role.BILLING);
        Tenant.as(
                acme,
                () -> assertThat(team.find(ada.id())).hasValueSatisfying(member -> {
                    assertThat(member.email()).isEqualTo(address);
                    assertThat(member.roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.BILLING);
                    assertThat(member.lastSeenAt()).isNull();
                }));
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(directory.roles(acme, ada.id())).contains(Set.of("ANALYST", "BILLING")));
    }

    @Test
    void the_directory_is_told_as_soon_as_it_is_back() {
        directory.failFirst(ada.id(), 1);
        acceptances.accept(secret(Role.VIEWER), ada);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(directory.roles(acme, ada.id())).contains(Set.of("VIEWER")));
    }

    @Test
    void a_link_opens_once() {
        String secret = secret(Role.VIEWER);
        acceptances.accept(secret, ada);
        assertProblem(InvitationUserErrorCode.ALREADY_ACCEPTED, () -> acceptances.accept(secret, ada));
        InvitedPerson eve = new InvitedPerson(UUID.randomUUID(), "Eve", address, true);
        assertProblem(InvitationUserErrorCode.ALREADY_ACCEPTED, () -> acceptances.accept(secret, eve));
        assertThat(Tenant.as(acme, () -> team.find(eve.id()))).isEmpty();
    }

    @Test
    void of_many_who_accept_at_once_one_comes_in() throws Exception {
        String secret = secret(Role.VIEWER);
        List<Callable<Boolean>> tries = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> isIn(secret, "Ada " + n))
                .toList();
        int in = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                in += one.get() ? 1 : 0;
            }
        }
        assertThat(in).isEqualTo(1);
        assertThat(Tenant.as(acme, () -> team.count())).isEqualTo(2);
    }

    private boolean isIn(String secret, String name) {
        try {
            acceptances.accept(secret, new InvitedPerson(UUID.randomUUID(), name, address, true));
            return true;
        } catch (Problem used) {
            return false;
        }
    }

    @Test
    void only_the_owner_of_the_address_comes_in_and_only_once_it_is_verified() {
        String secret = secret(Role.VIEWER);
        InvitedPerson eve = new InvitedPerson(UUID.randomUUID(), "Eve", anAddress(), true);
        InvitedPerson nobody = new InvitedPerson(UUID.randomUUID(), "Nobody", null, true);
        InvitedPerson unverified = new InvitedPerson(ada.id(), "Ada", address, false);

        assertProblem(InvitationUserErrorCode.EMAIL_DIFFERS, () -> acceptances.accept(secret, eve));
        assertProblem(InvitationUserErrorCode.EMAIL_DIFFERS, () -> acceptances.accept(secret, nobody));
        assertProblem(InvitationUserErrorCode.EMAIL_NOT_VERIFIED, () -> acceptances.accept(secret, unverified));
        assertProblem(InvitationUserErrorCode.NOT_A_PERSON, () -> acceptances.accept(secret, null));
        assertThat(acceptances.accept(secret, ada).roles()).containsExactly(Role.VIEWER);
    }

    @Test
    void who_is_not_meant_learns_nothing_of_the_invitation() {
        String secret = secret(Role.VIEWER);
        acceptances.accept(secret, ada);
        InvitedPerson eve = new InvitedPerson(UUID.randomUUID(), "Eve", anAddress(), true);
        assertProblem(InvitationUserErrorCode.EMAIL_DIFFERS, () -> acceptances.accept(secret, eve));
    }

    @Test
    void a_guessed_secret_and_one_under_another_organizations_name_open_nothing() {
        String secret = secret(Role.VIEWER);
        UUID globex = fixture.organization();
        String foreign = InvitationSecret.next(globex).text().substring(0, 26) + secret.substring(26);
        String guessed = InvitationSecret.next(acme).text();
        String nowhere = InvitationSecret.next(UUID.randomUUID()).text();

        for (String wrong : List.of(foreign, guessed, nowhere, "inv_", "")) {
            assertProblem(InvitationUserErrorCode.NOT_FOUND, () -> acceptances.accept(wrong, ada));
        }
    }

    @Test
    void a_later_letter_takes_the_place_of_the_one_before() {
        Invitation invitation = fixture.invited(acme, owner, address, Role.VIEWER);
        fixture.age(acme, invitation);
        Tenant.as(acme, () -> invitations.resend(invitation.id(), owner));
        List<String> secrets = fixture.secrets(address, 2);

        assertThat(secrets.stream().map(secret -> String.valueOf(code(secret))))
                .containsExactlyInAnyOrder("NOT_FOUND", "null");
    }

    private @Nullable InvitationUserErrorCode code(String secret) {
        try {
            acceptances.accept(secret, ada);
            return null;
        } catch (Problem problem) {
            return (InvitationUserErrorCode) problem.code();
        }
    }

    @Test
    void a_link_ends_by_itself_or_when_it_is_taken_back() {
        String secret = secret(Role.VIEWER);
        clock.advance(Invitations.LIFE);
        assertProblem(InvitationUserErrorCode.EXPIRED, () -> acceptances.accept(secret, ada));

        clock.reset();
        Tenant.as(
                acme,
                () -> invitations.list(ai.vocelio.kernel.Paging.first(1)).items().stream()
                        .map(Invitation::id)
                        .forEach(invitations::revoke));
        assertProblem(InvitationUserErrorCode.REVOKED, () -> acceptances.accept(secret, ada));
    }

    @Test
    void what_somebody_promised_who_may_give_it_no_more_is_worth_nothing() {
        Granter admin = fixture.member(acme, Role.ADMIN);
        fixture.invited(acme, admin, address, Role.ADMIN);
        String secret = fixture.secrets(address, 1).getFirst();

        Tenant.as(acme, () -> memberships.change(admin.id(), Set.of(Role.VIEWER), owner));
        assertProblem(InvitationUserErrorCode.REVOKED, () -> acceptances.accept(secret, ada));
        Tenant.as(acme, () -> memberships.change(admin.id(), Set.of(Role.ADMIN), owner));
        Tenant.as(acme, () -> memberships.remove(admin.id(), owner));
        assertProblem(InvitationUserErrorCode.REVOKED, () -> acceptances.accept(secret, ada));
    }

    @Test
    void who_is_a_member_already_has_the_new_roles_beside_the_old() {
        String secret = secret(Role.BILLING);
        Tenant.as(acme, () -> team.arrived(new MemberArrival(ada.id(), "Ada", address, Set.of(Role.OPERATOR))));
        acceptances.accept(secret, ada);
        assertThat(Tenant.as(acme, () -> team.find(ada.id())).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.OPERATOR, Role.BILLING);
    }

    private String secret(Role... roles) {
        fixture.invited(acme, owner, address, roles);
        return fixture.secrets(address, 1).getFirst();
    }
}
