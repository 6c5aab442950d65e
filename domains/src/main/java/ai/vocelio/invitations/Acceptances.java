package ai.vocelio.invitations;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.TenantTransactions;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Granter;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Memberships;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How an invitation becomes a membership. It is done for the organization that the secret names, whichever the caller
 * speaks for: the one place where work leaves the caller's organization, and it brings nothing back but where to go. A
 * letter is only half of the proof: the address that it went to must be the person's, as the identity provider has verified.
 */
@Service
public class Acceptances {

    private final InvitationRows rows;
    private final Memberships memberships;
    private final Team team;
    private final Organizations organizations;
    private final TenantTransactions transactions;
    private final TransactionTemplate writing;
    private final Clock clock;

    Acceptances(
            InvitationRows rows,
            Memberships memberships,
            Team team,
            Organizations organizations,
            TenantTransactions transactions,
            Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.team = team;
        this.organizations = organizations;
        this.transactions = transactions;
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes a person in by the secret of a letter, once. Faults carry an {@link InvitationUserErrorCode}; what the
     * invitation is like is told to nobody but the owner of its address.
     *
     * @param token the secret, as it was brought
     * @param person null when no person asks
     */
    public InvitationAcceptance accept(String token, @Nullable InvitedPerson person) {
        if (person == null) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    InvitationUserErrorCode.NOT_A_PERSON,
                    "An API key cannot accept, nor somebody who acts in another organization: sign in as the person who was"
                            + " invited.");
        }
        InvitationSecret secret = InvitationSecret.parse(token).orElseThrow(() -> unknown());
        return transactions.apart(
                secret.organizationId(),
                () -> Objects.requireNonNull(writing.execute(status -> accepted(secret, person))));
    }

    private InvitationAcceptance accepted(InvitationSecret secret, InvitedPerson person) {
        requirePerson(person);
        Organization organization =
                organizations.current().filter(Organization::isOpen).orElseThrow(() -> unknown());
        Invitation invitation = rows.lockedByHash(secret.hash()).orElseThrow(() -> unknown());
        requireOwner(invitation, person);
        requireOpen(invitation);
        rows.accept(invitation.id(), person.id(), clock.instant());
        memberships.join(new MemberArrival(person.id(), person.name(), invitation.email(), invitation.roles()));
        List<Role> roles = invitation.roles().stream().sorted().toList();
        return new InvitationAcceptance(organization.alias(), organization.name(), roles);
    }

    private void requirePerson(InvitedPerson person) {
        if (!memberships.isOpen()) {
            throw new Problem(
                    Kind.CONFLICT,
                    InvitationUserErrorCode.DIRECTORY_NOT_CONFIGURED,
                    "Nobody can be taken in: this platform may not write to its identity provider.");
        }
        if (!person.isEmailVerified()) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    InvitationUserErrorCode.EMAIL_NOT_VERIFIED,
                    "Your e-mail address is not verified: follow the link in the letter of the sign-in page, then sign in"
                            + " again.");
        }
    }

    private static void requireOwner(Invitation invitation, InvitedPerson person) {
        if (!person.isAt(invitation.email())) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    InvitationUserErrorCode.EMAIL_DIFFERS,
                    "The invitation went to another address: sign in with the one that the letter came to.",
                    "token");
        }
    }

    /** Who invited must still be here, and still have to give what was promised. */
    private void requireOpen(Invitation invitation) {
        if (invitation.status() != InvitationStatus.PENDING) {
            throw Endings.problem(invitation.status(), "token");
        }
        boolean isStillHisToGive = team.find(invitation.invitedById())
                .filter(inviter -> inviter.removedAt() == null)
                .filter(inviter ->
                        Granter.of(inviter).beyond(invitation.roles()).isEmpty())
                .isPresent();
        if (!isStillHisToGive) {
            throw Endings.problem(InvitationStatus.REVOKED, "token");
        }
    }

    private static Problem unknown() {
        return new Problem(
                Kind.NOT_FOUND,
                InvitationUserErrorCode.NOT_FOUND,
                "There is no such invitation: the link may be cut, or a later letter has another one.",
                "token");
    }
}
