package ai.vocelio.access;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.TenantTransactions;
import ai.vocelio.organizations.Organization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What those above do with their accesses: done in the name of the organization that is acted in, for only that one writes
 * the row. Who may is known before.
 */
@Component
class Switches {

    private final SupportAccessRows rows;
    private final SupportAccessWrites writes;
    private final SupportPolicies policies;
    private final SupportLetters letters;
    private final TenantTransactions transactions;
    private final TransactionTemplate writing;
    private final Clock clock;

    Switches(
            SupportAccessRows rows,
            SupportAccessWrites writes,
            SupportPolicies policies,
            SupportLetters letters,
            TenantTransactions transactions,
            Clock clock) {
        this.rows = rows;
        this.writes = writes;
        this.policies = policies;
        this.letters = letters;
        this.transactions = transactions;
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    UUID begin(SupportAccessBegin order, SupportActor person, Organization above, Organization below) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        in(below.id(), () -> {
            rows.oneAtATime();
            SupportPolicy policy = policies.current();
            SupportPolicies.requireAllowed(order.roles(), policy.roles(), "roles");
            boolean isAsked = policy.consent() == SupportConsent.REQUIRED;
            var request = new SupportAccessWrites.Request(
                    id,
                    above,
                    below,
                    person,
                    order,
                    SupportRights.of(order.roles(), order.isPersonalDataShown()),
                    isAsked ? SupportAccessConsent.PENDING : SupportAccessConsent.NOT_REQUIRED,
                    now,
                    now.plus(SupportAccesses.PATIENCE));
            if (!writes.insert(request)) {
                throw new Problem(
                        Kind.CONFLICT,
                        SupportAccessUserErrorCode.ALREADY_OPEN,
                        "You have an access to this organization that is open, or that waits for an answer: use or end that one.");
            }
            SupportAccess access = rows.locked(id);
            if (isAsked) {
                letters.asked(access);
            } else {
                writes.begin(access, now, now.plus(order.duration()));
            }
        });
        return id;
    }

    void breakGlass(SupportAccess seen, String reason, SupportActor person) {
        in(seen.organizationId(), () -> {
            SupportAccess access = rows.locked(seen.id());
            requireRequested(access);
            Instant now = clock.instant();
            if (!access.personId().equals(person.id())) {
                throw new Problem(
                        Kind.FORBIDDEN,
                        SupportAccessUserErrorCode.OTHER_PERSON,
                        "Only the person who asked may go in.",
                        "supportAccessId");
            }
            Instant earliest = access.requestedAt().plus(SupportAccesses.EMERGENCY_AFTER);
            if (now.isBefore(earliest)) {
                throw new Problem(
                        Kind.CONFLICT,
                        SupportAccessUserErrorCode.TOO_EARLY,
                        "The organization has " + SupportAccesses.EMERGENCY_AFTER.toMinutes()
                                + " minutes to answer: until " + earliest + ".",
                        "supportAccessId");
            }
            Instant endsAt = now.plus(shorter(access.duration(), SupportAccesses.LONGEST_EMERGENCY));
            writes.override(access, reason);
            writes.begin(access, now, endsAt);
            letters.broken(access, reason, endsAt);
        });
    }

    void end(SupportAccess seen, SupportActor by) {
        in(seen.organizationId(), () -> endIfOpen(rows.locked(seen.id()), by));
    }

    void endIfOpen(SupportAccess access, SupportActor by) {
        if (access.status() == SupportAccessStatus.ACTIVE || access.status() == SupportAccessStatus.REQUESTED) {
            writes.end(access, by, clock.instant());
        }
    }

    private void in(UUID organizationId, Runnable work) {
        transactions.apart(organizationId, () -> {
            writing.executeWithoutResult(status -> work.run());
            return organizationId;
        });
    }

    static void requireRequested(SupportAccess access) {
        if (access.status() != SupportAccessStatus.REQUESTED) {
            throw new Problem(
                    Kind.CONFLICT,
                    SupportAccessUserErrorCode.NOT_REQUESTED,
                    "The access waits for no answer: it is " + access.status() + ".",
                    "supportAccessId");
        }
    }

    static Problem notFound() {
        return new Problem(
                Kind.NOT_FOUND, SupportAccessUserErrorCode.NOT_FOUND, "There is no such access.", "supportAccessId");
    }

    static Problem otherSide() {
        return new Problem(
                Kind.FORBIDDEN,
                SupportAccessUserErrorCode.OTHER_SIDE,
                "This is for the other side of the access to do.",
                "supportAccessId");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
