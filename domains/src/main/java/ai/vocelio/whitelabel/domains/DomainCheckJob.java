package ai.vocelio.whitelabel.domains;

import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Looks whether a domain's proof is there, keeps what it found, and comes back as long as the domain is watched. */
@Component
class DomainCheckJob implements Job {

    static final String NAME = "domain-check";

    private final DomainRows rows;
    private final DomainProof proof;
    private final Clock clock;

    DomainCheckJob(DomainRows rows, DomainProof proof, Clock clock) {
        this.rows = rows;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID domainId) {
        rows.find(domainId).filter(domain -> domain.status().isWatched()).ifPresent(this::check);
    }

    /** DNS is asked outside of any transaction: it may take its time. */
    private void check(Domain domain) {
        Optional<DomainProblem> found = proof.look(domain);
        Instant now = clock.instant();
        try {
            rows.keep(domain, DomainCourse.after(domain, found, now));
        } catch (DuplicateKeyException servedForAnother) {
            rows.keep(domain, DomainCourse.after(domain, Optional.of(DomainProblem.NAME_TAKEN), now));
        }
    }

    @Override
    public Optional<Instant> again(UUID domainId) {
        return rows.find(domainId).map(Domain::nextCheckAt);
    }
}
