package ai.vocelio.mail;

import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands a letter over. Only a process that dies between the mail server's yes and our note of it makes a letter arrive
 * twice; then both have the same id, by which mail programs show one.
 */
@Component
class MailJob implements Job {

    static final String NAME = "mail-send";

    /** The pause doubles each time: some four hours in all. */
    static final int MOST_TRIES = 14;

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private final PostOffice office;
    private final MailRows rows;
    private final Clock clock;

    MailJob(PostOffice office, MailRows rows, Clock clock) {
        this.office = office;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int maxTries() {
        return MOST_TRIES + 1;
    }

    @Override
    public void run(UUID id) {
        rows.begin(id).ifPresent(attempt -> hand(id, attempt));
    }

    private void hand(UUID id, MailRows.Try attempt) {
        try {
            office.hand(id, attempt.letter());
        } catch (MailFault fault) {
            notTaken(id, attempt.number(), fault);
            return;
        }
        rows.sent(id, clock.instant());
    }

    private void notTaken(UUID id, int number, MailFault fault) {
        String why = String.valueOf(fault.getMessage());
        if (fault.isFinal() || number >= MOST_TRIES) {
            LOG.warn("Mail {} was given up: {}", id, why);
            rows.failed(id, why, clock.instant());
            return;
        }
        rows.notTaken(id, why);
        throw fault;
    }
}
