package ai.vocelio.access;

import static ai.vocelio.access.AccessTree.in;
import static ai.vocelio.access.AccessTree.order;
import static ai.vocelio.access.AccessTree.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Problem;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organization says to those from above, and what they do when it says nothing. */
@DomainTest
class SupportDecisionsTests {

    private static final Set<Role> ALL = Set.copyOf(SupportRights.ROLES);

    @Autowired
    SupportAccesses accesses;

    @Autowired
    SupportDecisions decisions;

    @Autowired
    SupportPolicies policies;

    @Autowired
    Organizations organizations;

    @Autowired
    SettableClock clock;

    private AccessTree tree;
    private final SupportActor paula = somebody();
    private final SupportActor olga = new SupportActor(UUID.randomUUID(), "Olga Owner");

    @BeforeEach
    void plant() {
        tree = new AccessTree(organizations);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void by_default_nobody_is_asked() {
        SupportPolicy policy = in(tree.customer, policies::current);
        assertThat(policy.consent()).isEqualTo(SupportConsent.NOT_REQUIRED);
        assertThat(policy.roles()).doesNotContain(Role.OWNER).hasSize(Role.values().length - 1);
        assertThat(begin().status()).isEqualTo(SupportAccessStatus.ACTIVE);
    }

    @Test
    void an_organization_that_wants_to_be_asked_is_asked_and_its_answer_begins_the_time() {
        SupportAccess request = request();
        assertThat(request.status()).isEqualTo(SupportAccessStatus.REQUESTED);
        assertThat(request.beganAt()).isNull();

        clock.advance(Duration.ofHours(3));
        SupportAccess approved = in(tree.customer, () -> decisions.approve(request.id(), olga));
        assertThat(approved.status()).isEqualTo(SupportAccessStatus.ACTIVE);
        assertThat(approved.consent()).isEqualTo(SupportAccessConsent.GIVEN);
        assertThat(approved.decidedByName()).isEqualTo(olga.name());
        assertThat(Duration.between(approved.beganAt(), approved.endsAt())).isEqualTo(request.duration());
        fails(
                SupportAccessUserErrorCode.NOT_REQUESTED,
                () -> in(tree.customer, () -> decisions.refuse(request.id(), olga)));
    }

    @Test
    void a_request_that_nobody_answers_expires_and_makes_room() {
        SupportAccess request = request();
        clock.advance(SupportAccesses.PATIENCE);
        fails(
                SupportAccessUserErrorCode.NOT_REQUESTED,
                () -> in(tree.customer, () -> decisions.approve(request.id(), olga)));
        assertThat(begin().status()).isEqualTo(SupportAccessStatus.REQUESTED);
    }

    @Test
    void what_was_refused_begins_never_and_makes_room() {
        SupportAccess request = request();
        assertThat(in(tree.customer, () -> decisions.refuse(request.id(), olga)).status())
                .isEqualTo(SupportAccessStatus.REFUSED);
        clock.advance(SupportAccesses.EMERGENCY_AFTER);
        fails(SupportAccessUserErrorCode.NOT_REQUESTED, () -> breakGlass(request, paula));
        assertThat(begin().status()).isEqualTo(SupportAccessStatus.REQUESTED);
    }

    @Test
    void in_an_emergency_who_asked_goes_in_when_there_was_no_answer_and_not_for_long() {
        SupportAccess request = request();
        fails(SupportAccessUserErrorCode.TOO_EARLY, () -> breakGlass(request, paula));
        clock.advance(SupportAccesses.EMERGENCY_AFTER);
        fails(SupportAccessUserErrorCode.OTHER_PERSON, () -> breakGlass(request, somebody()));
        fails(
                SupportAccessUserErrorCode.OTHER_SIDE,
                () -> in(tree.customer, () -> accesses.breakGlass(request.id(), "Fire", olga)));

        SupportAccess broken = breakGlass(request, paula);
        assertThat(broken.status()).isEqualTo(SupportAccessStatus.ACTIVE);
        assertThat(broken.isEmergency()).isTrue();
        assertThat(broken.emergencyReason()).isEqualTo("Fire");
        assertThat(Duration.between(broken.beganAt(), broken.endsAt()))
                .isLessThanOrEqualTo(SupportAccesses.LONGEST_EMERGENCY);
        assertThat(in(tree.customer, () -> accesses.find(request.id()).orElseThrow())
                        .emergencyReason())
                .isEqualTo("Fire");
    }

    @Test
    void an_organization_throws_out_who_is_in() {
        SupportAccess access = begin();
        SupportAccess ended = in(tree.customer, () -> decisions.revoke(access.id(), olga));
        assertThat(ended.status()).isEqualTo(SupportAccessStatus.ENDED);
        assertThat(ended.endedByName()).isEqualTo(olga.name());
    }

    @Test
    void those_above_do_not_answer_for_it() {
        SupportAccess request = request();
        fails(
                SupportAccessUserErrorCode.OTHER_SIDE,
                () -> in(tree.partner, () -> decisions.approve(request.id(), paula)));
        fails(
                SupportAccessUserErrorCode.NOT_FOUND,
                () -> in(tree.platform, () -> decisions.approve(request.id(), paula)));
    }

    @Test
    void what_it_says_counts_for_what_is_open() {
        SupportAccess asSupervisor = begin();
        EnumSet<Role> fewer = EnumSet.copyOf(ALL);
        fewer.remove(Role.SUPERVISOR);
        in(tree.customer, () -> policies.update(SupportConsent.NOT_REQUIRED, fewer));
        assertThat(status(asSupervisor)).isEqualTo(SupportAccessStatus.ENDED);
        fails(SupportAccessUserErrorCode.ROLE_NOT_ALLOWED, this::begin);

        SupportAccess asViewer = in(tree.partner, () -> accesses.begin(order(tree.customer, Role.VIEWER), paula));
        in(tree.customer, () -> policies.update(SupportConsent.NOT_REQUIRED, Set.of(Role.VIEWER)));
        assertThat(status(asViewer)).isEqualTo(SupportAccessStatus.ACTIVE);
        in(tree.customer, () -> policies.update(SupportConsent.REQUIRED, ALL));
        assertThat(status(asViewer)).isEqualTo(SupportAccessStatus.ENDED);
    }

    @Test
    void nobody_is_let_in_as_owner() {
        fails(
                SupportAccessUserErrorCode.ROLE_NOT_ALLOWED,
                () -> in(tree.customer, () -> policies.update(SupportConsent.REQUIRED, Set.of(Role.OWNER))));
    }

    private SupportAccess request() {
        in(tree.customer, () -> policies.update(SupportConsent.REQUIRED, ALL));
        return begin();
    }

    private SupportAccess begin() {
        return in(tree.partner, () -> accesses.begin(order(tree.customer), paula));
    }

    private SupportAccess breakGlass(SupportAccess request, SupportActor by) {
        return in(tree.partner, () -> accesses.breakGlass(request.id(), "Fire", by));
    }

    private SupportAccessStatus status(SupportAccess access) {
        return in(tree.partner, () -> accesses.find(access.id())).orElseThrow().status();
    }

    private static void fails(SupportAccessUserErrorCode code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(attempt)
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
