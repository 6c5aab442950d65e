package ai.vocelio.organizations;

import ai.vocelio.kernel.Idempotency;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current organization does with those below it. The identity provider is told in the background, by a job that is
 * scheduled in the same transaction. Faults carry an {@link OrganizationUserErrorCode}.
 */
@Service
public class OrganizationTree {

    private final Organizations organizations;
    private final OrganizationRules rules;
    private final Idempotency idempotency;
    private final ChildWrites children;
    private final Clock clock;

    OrganizationTree(
            Organizations organizations,
            OrganizationRules rules,
            Idempotency idempotency,
            ChildWrites children,
            Clock clock) {
        this.organizations = organizations;
        this.rules = rules;
        this.idempotency = idempotency;
        this.children = children;
        this.clock = clock;
    }

    /**
     * Makes an organization below the current one. Nobody can sign in to it before the identity provider knows it.
     *
     * @param key makes a repeated order harmless; null when it is not to be
     */
    @Transactional
    public Organization create(OrganizationCreate order, @Nullable UUID key) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        Optional<UUID> made =
                key == null ? Optional.empty() : idempotency.claim("organizationCreate", key, order.toString(), id);
        if (made.isEmpty()) {
            rules.check(order, organizations.current().orElseThrow());
            children.make(id, order, now);
        }
        return child(made.orElse(id));
    }

    /**
     * Stops an organization: within seconds nobody and nothing of it gets in, and what is open is closed.
     *
     * @param reason told to its people
     */
    @Transactional
    public Organization suspend(UUID id, String reason) {
        return change(id, OrganizationStatus.ACTIVE, OrganizationStatus.SUSPENDED, reason.strip());
    }

    /** Lets an organization that was suspended work again. */
    @Transactional
    public Organization reactivate(UUID id) {
        return change(id, OrganizationStatus.SUSPENDED, OrganizationStatus.ACTIVE, null);
    }

    private Organization change(UUID id, OrganizationStatus from, OrganizationStatus to, @Nullable String reason) {
        Organization before = child(id);
        if (id.equals(Tenant.required())) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    OrganizationUserErrorCode.OWN_ORGANIZATION,
                    "Only an organization above your own may do this.",
                    "organizationId");
        }
        if (before.status() != from) {
            throw OrganizationRules.statusIs(before.status(), from);
        }
        children.change(id, to, reason, clock.instant());
        return child(id);
    }

    private Organization child(UUID id) {
        return organizations
                .find(id)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND,
                        OrganizationUserErrorCode.NOT_FOUND,
                        "There is no such organization.",
                        "organizationId"));
    }
}
