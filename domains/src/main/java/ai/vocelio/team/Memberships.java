package ai.vocelio.team;

import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to the current organization as what. It is decided here and counts at once; the directory where people sign
 * in follows by a job, however long it is away. Faults carry a {@link MemberUserErrorCode}.
 */
@Service
public class Memberships {

    private final MemberRows rows;
    private final MembershipDecisions decisions;
    private final MembershipDirectory directory;
    private final Jobs jobs;
    private final Clock clock;

    Memberships(MemberRows rows, MembershipDecisions decisions, MembershipDirectory directory, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.directory = directory;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether the directory can be told; without it nobody is taken in. */
    public boolean isOpen() {
        return directory.isOpen();
    }

    /**
     * Takes a person in; who belongs to the organization already gets these roles beside those that he has.
     *
     * @param person with at least one role
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Member join(MemberArrival person) {
        EnumSet<Role> roles = EnumSet.copyOf(person.roles());
        locked(person.id()).ifPresent(member -> roles.addAll(member.roles()));
        rows.write(person, null, clock.instant());
        decide(person.id(), roles, null);
        return found(person.id());
    }

    /** Gives a member exactly these roles, of which there is at least one. */
    @Transactional
    public Member change(UUID id, Set<Role> roles, Granter by) {
        List<Member> locked = rows.lockedWithOwners(id);
        Member member = required(locked, id);
        by.require(member.roles(), MemberUserErrorCode.ROLE_NOT_HELD, "memberId");
        by.require(roles, MemberUserErrorCode.ROLE_NOT_HELD, "roles");
        if (member.roles().equals(roles)) {
            return member;
        }
        if (!roles.contains(Role.OWNER)) {
            requireAnotherOwner(locked, member, "roles");
        }
        decide(id, roles, null);
        return found(id);
    }

    /** Takes a member out of the organization. */
    @Transactional
    public Member remove(UUID id, Granter by) {
        List<Member> locked = rows.lockedWithOwners(id);
        Member member = required(locked, id);
        by.require(member.roles(), MemberUserErrorCode.ROLE_NOT_HELD, "memberId");
        requireAnotherOwner(locked, member, "memberId");
        rows.takeCustomRoles(id);
        decide(id, Set.of(), clock.instant());
        return found(id);
    }

    /** What was decided here of members and may be newer than a token that they still hold, by member. */
    @Transactional(readOnly = true)
    public Map<UUID, MembershipDecision> decidedLately() {
        return decisions.since(clock.instant().minus(MembershipDecision.LONGEST_TOKEN));
    }

    private void decide(UUID id, Set<Role> roles, @Nullable Instant removedAt) {
        Instant now = clock.instant();
        UUID decision = Ids.next(now);
        rows.decide(id, roles, removedAt, decision);
        jobs.schedule(MembershipJob.NAME, decision, now);
    }

    /** Two owners who remove each other at once: the second one waits for the first, and then finds nobody else. */
    private static void requireAnotherOwner(List<Member> locked, Member member, String field) {
        boolean isAnother = locked.stream()
                .anyMatch(other ->
                        !other.id().equals(member.id()) && other.roles().contains(Role.OWNER));
        if (member.roles().contains(Role.OWNER) && !isAnother) {
            throw new Problem(
                    Kind.CONFLICT,
                    MemberUserErrorCode.LAST_OWNER,
                    "This is the last OWNER: make somebody else one first.",
                    field);
        }
    }

    private static Member required(List<Member> locked, UUID id) {
        return at(locked, id)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND, MemberUserErrorCode.NOT_FOUND, "There is no such member.", "memberId"));
    }

    private Optional<Member> locked(UUID id) {
        return at(rows.lockedWithOwners(id), id);
    }

    private static Optional<Member> at(List<Member> members, UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    private Member found(UUID id) {
        return Objects.requireNonNull(rows.byIds(Set.of(id)).get(id));
    }
}
