package ai.vocelio.sso.domains;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.sso.domains.EmailDomainRows.Holder;
import ai.vocelio.whitelabel.domains.DomainNames;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The e-mail domains of the current organization. Faults carry an {@link EmailDomainUserErrorCode}. */
@Service
public class EmailDomains {

    /** How many an organization may have. */
    public static final int MOST = 20;

    private final EmailDomainRows rows;
    private final DomainNames names;
    private final Jobs jobs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EmailDomains(EmailDomainRows rows, DomainNames names, Jobs jobs, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.names = names;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
    }

    /** Adds a domain, whose proof is looked for from now on. It says nothing of whether somebody else has it. */
    @Transactional
    public EmailDomain create(String written) {
        String name = checked(written);
        if (rows.count() >= MOST) {
            throw new Problem(
                    Kind.LIMIT,
                    EmailDomainUserErrorCode.TOO_MANY_DOMAINS,
                    "The organization has " + MOST + " e-mail domains: delete one that nobody uses.");
        }
        Instant now = now();
        EmailDomain domain = new EmailDomain(
                Ids.next(now),
                name,
                EmailDomainStatus.PENDING,
                null,
                EmailDomainProof.next(),
                0,
                now,
                now,
                null,
                null,
                now.plus(EmailDomainCourse.FIRST_WAIT));
        if (!rows.insert(domain)) {
            throw new Problem(
                    Kind.CONFLICT,
                    EmailDomainUserErrorCode.ALREADY_ADDED,
                    "The organization has this e-mail domain already.",
                    "name");
        }
        jobs.schedule(EmailDomainJob.NAME, domain.id(), now.plus(EmailDomainCourse.FIRST_WAIT));
        return domain;
    }

    private String checked(String written) {
        try {
            return names.checked(written);
        } catch (Problem refused) {
            throw new Problem(refused.kind(), EmailDomainUserErrorCode.NAME_INVALID, refused.sentence(), "name");
        }
    }

    /** Looks for the proof at once; that of one whose proof never came, or was lost, is awaited anew. */
    @Transactional
    public EmailDomain check(UUID id) {
        EmailDomain domain = existing(id);
        Instant now = now();
        rows.keep(domain, EmailDomainCourse.restarted(domain, now));
        jobs.schedule(EmailDomainJob.NAME, id, now);
        return existing(id);
    }

    /** Deletes a domain, which leads nobody any more; whoever has it next proves it anew. */
    @Transactional
    public EmailDomain delete(UUID id) {
        EmailDomain domain = existing(id);
        List<Holder> holders = rows.holders(domain.name());
        rows.delete(id);
        jobs.cancel(EmailDomainJob.NAME, id);
        if (domain.status().isProven()) {
            tell(holders);
        }
        return domain;
    }

    /** Keeps what a look has found. */
    @Transactional
    void looked(EmailDomain seen, Optional<EmailDomainProblem> found) {
        Instant now = now();
        List<Holder> holders = rows.holders(seen.name());
        EmailDomain after = EmailDomainCourse.after(seen, found, now);
        if (after.status().isProven() && holders.stream().anyMatch(EmailDomains::isAnothers)) {
            after = EmailDomainCourse.contested(after, now);
        }
        if (!rows.keep(seen, after)) {
            return;
        }
        if (seen.status().isProven() != after.status().isProven()) {
            tell(holders);
        } else if (seen.status() != after.status()) {
            events.publishEvent(new EmailDomainsChanged(Tenant.required()));
        }
    }

    /** That somebody has proven a domain, or has not any more, counts for all who have: they look again. */
    private void tell(List<Holder> holders) {
        holders.stream()
                .filter(EmailDomains::isAnothers)
                .forEach(other ->
                        jobs.scheduleFor(other.organization(), EmailDomainJob.NAME, other.domain(), clock.instant()));
        events.publishEvent(new EmailDomainsChanged(Tenant.required()));
    }

    private static boolean isAnothers(Holder holder) {
        return !holder.organization().equals(Tenant.required());
    }

    /** The names that lead to the organization now. */
    @Transactional(readOnly = true)
    public Set<String> verified() {
        return rows.verified();
    }

    /** The domain with this id. */
    @Transactional(readOnly = true)
    public Optional<EmailDomain> find(UUID id) {
        return rows.find(id);
    }

    /** The domains with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, EmailDomain> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of the domains, by name. */
    @Transactional(readOnly = true)
    public Page<EmailDomain> list(Paging paging) {
        return rows.list(paging);
    }

    /** How many domains there are. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    private EmailDomain existing(UUID id) {
        return rows.find(id)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND,
                        EmailDomainUserErrorCode.NOT_FOUND,
                        "There is no such e-mail domain.",
                        "emailDomainId"));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
