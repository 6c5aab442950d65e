package ai.vocelio.whitelabel.domains;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own host names of the current organization. Faults carry a {@link DomainUserErrorCode}. */
@Service
public class Domains {

    /** How many an organization may have. */
    public static final int MOST = 10;

    private final DomainRows rows;
    private final DomainNames names;
    private final Allowances allowances;
    private final Jobs jobs;
    private final Clock clock;

    Domains(DomainRows rows, DomainNames names, Allowances allowances, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.names = names;
        this.allowances = allowances;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Adds a name, whose proof is looked for from now on. It says nothing of whether somebody else has it. */
    @Transactional
    public Domain create(String written) {
        allowances.requireOn(SettingName.OWN_DOMAINS, DomainUserErrorCode.SWITCHED_OFF);
        String name = names.checked(written);
        if (rows.count() >= MOST) {
            throw new Problem(
                    Kind.LIMIT,
                    DomainUserErrorCode.TOO_MANY_DOMAINS,
                    "The organization has " + MOST + " domains: delete one that nobody uses.");
        }
        Instant now = now();
        Domain domain = new Domain(
                Ids.next(now),
                name,
                DomainStatus.PENDING,
                null,
                DomainProof.next(),
                0,
                now,
                now,
                null,
                null,
                null,
                now.plus(DomainCourse.FIRST_WAIT));
        if (!rows.insert(domain)) {
            throw new Problem(
                    Kind.CONFLICT,
                    DomainUserErrorCode.ALREADY_ADDED,
                    "The organization has this domain already.",
                    "name");
        }
        jobs.schedule(DomainCheckJob.NAME, domain.id(), now.plus(DomainCourse.FIRST_WAIT));
        return domain;
    }

    /** Looks for the proof at once; that of one whose proof never came, or was lost, is awaited anew. */
    @Transactional
    public Domain check(UUID id) {
        Domain domain = existing(id);
        Instant now = now();
        rows.keep(domain, DomainCourse.restarted(domain, now));
        jobs.schedule(DomainCheckJob.NAME, id, now);
        return existing(id);
    }

    /** Deletes a domain, which is served no more; whoever has it next proves it anew. */
    @Transactional
    public Domain delete(UUID id) {
        Domain domain = existing(id);
        rows.delete(id);
        jobs.cancel(DomainCheckJob.NAME, id);
        return domain;
    }

    /** The domain with this id. */
    @Transactional(readOnly = true)
    public Optional<Domain> find(UUID id) {
        return rows.find(id);
    }

    /** The domains with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Domain> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of the domains, by name. */
    @Transactional(readOnly = true)
    public Page<Domain> list(Paging paging) {
        return rows.list(paging);
    }

    /** How many domains there are. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    private Domain existing(UUID id) {
        return rows.find(id)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND, DomainUserErrorCode.NOT_FOUND, "There is no such domain.", "domainId"));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
