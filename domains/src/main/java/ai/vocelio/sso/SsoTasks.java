package ai.vocelio.sso;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the platform's identity provider is to know of the current organization's single sign-on, and what became of it. */
@Repository
class SsoTasks {

    private static final int LONGEST_PROBLEM = 500;
    private static final int MOST_DOUBLINGS = 10;
    private static final String HERE = " where organization_id = current_organization()";

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    SsoTasks(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What is to be told.
     *
     * @param wanted counts what is to be told
     * @param told up to which count it was told
     */
    record Task(int wanted, int told, int tries, @Nullable Instant retryAt) {

        boolean isDone() {
            return told == wanted;
        }
    }

    /** Something changed that is to be told: in the transaction of the change, so that both come about or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    void want() {
        jdbc.sql("""
                        insert into sso_setup as known (organization_id, wanted) values (?, 1)
                        on conflict (organization_id) do update set wanted = known.wanted + 1, retry_at = null""").param(Tenant.required()).update();
        jobs.schedule(SsoJob.NAME, Tenant.required(), clock.instant());
    }

    @Transactional(readOnly = true)
    Optional<Task> current() {
        return jdbc.sql("select wanted, told, tries, retry_at from sso_setup" + HERE)
                .query(Task.class)
                .optional();
    }

    @Transactional
    void told(int upTo) {
        jdbc.sql("update sso_setup set told = greatest(told, ?), tries = 0, problem = null, retry_at = null" + HERE)
                .param(upTo)
                .update();
    }

    /**
     * It was in vain this time: the next try waits twice as long. What was told before and is in vain now is to be told again.
     *
     * @param longestWait for this kind of fault
     */
    @Transactional
    void failed(Task task, String problem, Duration longestWait) {
        Duration wait = Duration.ofSeconds(1L << Math.min(task.tries(), MOST_DOUBLINGS));
        Instant next = clock.instant().plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
        jdbc.sql("""
                        update sso_setup set told = least(told, wanted - 1), tries = ?, problem = ?, retry_at = ?""" + HERE)
                .params(task.tries() + 1, problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param(Timestamp.from(next))
                .update();
    }
}
