package ai.vocelio.mail;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters that the current organization sends. */
@Service
public class Mails {

    private final PostOffice office;
    private final MailRows rows;
    private final Jobs jobs;
    private final Clock clock;

    Mails(PostOffice office, MailRows rows, Jobs jobs, Clock clock) {
        this.office = office;
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether this platform sends letters at all. */
    public boolean isOpen() {
        return office.isOpen();
    }

    /**
     * Refuses what would end in a letter while this platform sends none.
     *
     * @param code the caller's own code for it
     */
    public void require(Enum<?> code) {
        if (!isOpen()) {
            throw new Problem(
                    Kind.CONFLICT,
                    code,
                    "This platform sends no e-mail: who runs it has to set VOCELIO_SMTP_HOST and VOCELIO_SMTP_FROM.");
        }
    }

    /**
     * Sends a letter once the running transaction is committed: within seconds, and for some hours as long as the mail
     * server does not take it. Until then it is kept sealed, afterwards not at all.
     *
     * @return by which its state is known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        rows.write(id, letter, now);
        jobs.schedule(MailJob.NAME, id, now);
        return id;
    }

    /** How far these letters are; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, MailState> states(Collection<UUID> ids) {
        return rows.states(ids);
    }
}
