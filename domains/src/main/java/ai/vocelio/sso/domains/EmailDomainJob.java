package ai.vocelio.sso.domains;

import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks whether the proof of an e-mail domain is there, and comes back as long as the domain is watched. */
@Component
class EmailDomainJob implements Job {

    static final String NAME = "email-domain-check";

    private final EmailDomainRows rows;
    private final EmailDomainProof proof;
    private final EmailDomains domains;
    private final Clock clock;

    EmailDomainJob(EmailDomainRows rows, EmailDomainProof proof, EmailDomains domains, Clock clock) {
        this.rows = rows;
        this.proof = proof;
        this.domains = domains;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** DNS is asked outside of any transaction: it may take its time. */
    @Override
    public void run(UUID domainId) {
        rows.find(domainId)
                .filter(domain -> domain.status() != EmailDomainStatus.FAILED)
                .ifPresent(domain -> domains.looked(domain, proof.look(domain)));
    }

    @Override
    public Optional<Instant> again(UUID domainId) {
        return rows.find(domainId).map(domain -> domain.nextCheckAt()).map(next -> later(next, clock.instant()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
