package ai.vocelio.invitations;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.mail.EmailAddress;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invitations of the current organization. Nobody invites to more than he may himself. Faults carry an
 * {@link InvitationUserErrorCode}.
 */
@Service
public class Invitations {

    /** How long a link opens. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** The least time between two letters of one invitation. */
    public static final Duration RESEND_EVERY = Duration.ofMinutes(1);

    static final int MOST_PENDING = 100;
    static final int MOST_LETTERS_A_DAY = 200;

    /** What has expired may be renewed, unless another one took its place. */
    private static final Set<InvitationStatus> MAY_BE_SENT_AGAIN =
            Set.of(InvitationStatus.PENDING, InvitationStatus.EXPIRED);

    private final InvitationRows rows;
    private final InvitationLetters letters;
    private final Team team;
    private final Allowances allowances;
    private final Clock clock;

    Invitations(InvitationRows rows, InvitationLetters letters, Team team, Allowances allowances, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.team = team;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Invites somebody: a letter with a link goes out after the commit. */
    @Transactional
    public Invitation create(InvitationCreate order, Granter by) {
        letters.requirePost();
        EmailAddress address = EmailAddress.parse(order.email())
                .orElseThrow(() -> new Problem(
                        Kind.INVALID,
                        InvitationUserErrorCode.EMAIL_INVALID,
                        "This is no e-mail address that letters can go to: write one like ada@example.com.",
                        "email"));
        by.require(order.roles(), InvitationUserErrorCode.ROLE_NOT_HELD, "roles");
        rows.oneAtATime();
        requireStranger(address);
        requireRoom();
        requireLetters();
        Instant now = clock.instant();
        rows.closeExpired(address.text(), now);
        UUID id = Ids.next(now);
        if (!rows.insert(id, address, order.roles(), by.id(), letter(address, by, now))) {
            throw new Problem(
                    Kind.CONFLICT,
                    InvitationUserErrorCode.ALREADY_INVITED,
                    "There is an open invitation for this address: resend or revoke that one.",
                    "email");
        }
        return found(id);
    }

    /** Sends another letter with another link, which opens as long as a first one; the link before opens no more. */
    @Transactional
    public Invitation resend(UUID id, Granter by) {
        letters.requirePost();
        rows.oneAtATime();
        Invitation invitation = rows.locked(id).orElseThrow(() -> notFound());
        if (!MAY_BE_SENT_AGAIN.contains(invitation.status())) {
            throw Endings.problem(invitation.status(), "invitationId");
        }
        by.require(invitation.roles(), InvitationUserErrorCode.ROLE_NOT_HELD, "invitationId");
        Instant now = clock.instant();
        if (now.isBefore(invitation.sentAt().plus(RESEND_EVERY))) {
            throw new Problem(
                    Kind.LIMIT,
                    InvitationUserErrorCode.SENT_TOO_RECENTLY,
                    "The last letter is on its way: wait a minute before the next one.",
                    "invitationId");
        }
        requireLetters();
        if (!rows.resent(id, by.id(), letter(new EmailAddress(invitation.email()), by, now))) {
            throw Endings.problem(invitation.status(), "invitationId");
        }
        return found(id);
    }

    /** Takes an invitation back: its link opens no more. One that is over already stays as it is. */
    @Transactional
    public Invitation revoke(UUID id) {
        Invitation invitation = rows.locked(id).orElseThrow(() -> notFound());
        if (invitation.status() == InvitationStatus.ACCEPTED) {
            throw Endings.problem(invitation.status(), "invitationId");
        }
        if (invitation.status() == InvitationStatus.PENDING) {
            rows.revoke(id, clock.instant());
        }
        return found(id);
    }

    /** The invitation with this id. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The invitations with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Invitation> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of the invitations, the newest first. */
    @Transactional(readOnly = true)
    public Page<Invitation> list(Paging paging) {
        return rows.list(paging);
    }

    /** How many invitations there are, those that are over among them. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    private InvitationLetters.Sent letter(EmailAddress to, Granter by, Instant now) {
        InvitationSecret secret = InvitationSecret.next(Tenant.required());
        Instant expiresAt = now.plus(LIFE);
        return new InvitationLetters.Sent(letters.send(to, by.name(), secret, expiresAt), secret, now, expiresAt);
    }

    private void requireStranger(EmailAddress address) {
        if (team.isThere(address.text())) {
            throw new Problem(
                    Kind.CONFLICT,
                    InvitationUserErrorCode.ALREADY_MEMBER,
                    "Somebody with this address is a member: change that member's roles instead.",
                    "email");
        }
    }

    private void requireRoom() {
        if (rows.countPending() >= MOST_PENDING) {
            throw new Problem(
                    Kind.LIMIT,
                    InvitationUserErrorCode.TOO_MANY_INVITATIONS,
                    "The organization has " + MOST_PENDING + " open invitations: revoke some, or wait for answers.");
        }
        allowances.requireRoom(
                SettingName.MEMBER_LIMIT,
                () -> team.count() + rows.countPending(),
                InvitationUserErrorCode.TOO_MANY_MEMBERS,
                "members, those who are invited among them: take somebody out, or revoke an invitation.");
    }

    private void requireLetters() {
        if (rows.countLetters(clock.instant().minus(Duration.ofDays(1))) >= MOST_LETTERS_A_DAY) {
            throw new Problem(
                    Kind.LIMIT,
                    InvitationUserErrorCode.TOO_MANY_INVITATIONS,
                    "The organization has sent " + MOST_LETTERS_A_DAY + " invitations today: go on tomorrow.");
        }
    }

    private Invitation found(UUID id) {
        return find(id).orElseThrow();
    }

    private static Problem notFound() {
        return new Problem(
                Kind.NOT_FOUND, InvitationUserErrorCode.NOT_FOUND, "There is no such invitation.", "invitationId");
    }
}
