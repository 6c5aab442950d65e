package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.NotedJob;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class JobsTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration DEAD_REPLICA_FOUND = Duration.ofSeconds(40);

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @Autowired
    Jobs jobs;

    @Autowired
    NotedJob job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Clock clock = Clock.systemUTC();

    @Test
    void a_job_runs_for_the_organization_that_scheduled_it() {
        schedule(acme, clock);
        schedule(globex, clock);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(job.runs(subject))
                        .containsExactlyInAnyOrder(new NotedJob.Run(acme, subject), new NotedJob.Run(globex, subject)));
        await().atMost(SOON).until(() -> waiting() == 0);
    }

    @Test
    void a_job_that_fails_runs_again() {
        job.failFirst(subject, 2);
        schedule(acme, clock);
        await().atMost(SOON).until(() -> job.runs(subject).size() == 3);
        await().atMost(SOON).until(() -> waiting() == 0);
    }

    @Test
    void a_job_of_a_transaction_that_was_rolled_back_never_runs() {
        Tenant.as(
                acme,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jobs.schedule(NotedJob.NAME, subject, clock.instant());
                    assertThat(waiting()).isOne();
                    status.setRollbackOnly();
                }));
        assertThat(waiting()).isZero();
        assertThat(job.runs(subject)).isEmpty();
    }

    @Test
    void a_job_scheduled_again_moves_to_the_new_time() {
        schedule(acme, later());
        schedule(acme, clock);
        await().atMost(SOON).until(() -> job.runs(subject).size() == 1);
    }

    @Test
    void a_job_taken_back_does_not_run_and_that_of_another_organization_does() {
        schedule(acme, later());
        schedule(globex, later());
        Tenant.as(acme, () -> jobs.cancel(NotedJob.NAME, subject));
        Tenant.as(acme, () -> jobs.cancel(NotedJob.NAME, subject));
        assertThat(waiting()).isOne();
        schedule(globex, clock);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(job.runs(subject)).containsExactly(new NotedJob.Run(globex, subject)));
    }

    @Test
    void a_job_of_a_dead_replica_is_taken_over() {
        schedule(acme, later());
        Timestamp longAgo = Timestamp.from(clock.instant().minus(Duration.ofMinutes(1)));
        jdbc.sql("""
                        update scheduled_tasks set picked = true, picked_by = 'a dead replica', last_heartbeat = :ago,
                            execution_time = :ago where task_instance = :instance""")
                .param("ago", longAgo)
                .param("instance", acme + "/" + subject)
                .update();
        await().atMost(DEAD_REPLICA_FOUND)
                .untilAsserted(() -> assertThat(job.runs(subject)).contains(new NotedJob.Run(acme, subject)));
    }

    @Test
    void a_job_scheduled_by_several_at_once_waits_once() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> scheduleInTransaction(acme, later())))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(waiting()).isOne();
        Tenant.as(acme, () -> jobs.cancel(NotedJob.NAME, subject));
    }

    @Test
    void a_lost_job_is_scheduled_anew_and_one_that_waits_for_its_turn_keeps_it() {
        UUID waiting = UUID.randomUUID();
        Tenant.as(waiting, () -> jobs.schedule(NotedJob.NAME, waiting, later().instant()));
        jobs.scheduleLost(NotedJob.NAME, List.of(subject, waiting), clock.instant());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(job.runs(subject)).containsExactly(new NotedJob.Run(subject, subject)));
        assertThat(job.runs(waiting)).isEmpty();
        Tenant.as(waiting, () -> jobs.cancel(NotedJob.NAME, waiting));
    }

    @Test
    void a_job_that_waits_because_it_failed_is_not_waited_for() {
        Tenant.as(subject, () -> jobs.schedule(NotedJob.NAME, subject, later().instant()));
        jdbc.sql("update scheduled_tasks set consecutive_failures = 3 where task_instance = ?")
                .param(subject + "/" + subject)
                .update();
        jobs.scheduleLost(NotedJob.NAME, List.of(subject), clock.instant());
        await().atMost(SOON).until(() -> job.runs(subject).size() == 1);
    }

    private void scheduleInTransaction(UUID organization, Clock at) {
        Tenant.as(
                organization,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jobs.schedule(NotedJob.NAME, subject, at.instant())));
    }

    private void schedule(UUID organization, Clock at) {
        Tenant.as(organization, () -> jobs.schedule(NotedJob.NAME, subject, at.instant()));
    }

    private Clock later() {
        return Clock.offset(clock, Duration.ofHours(1));
    }

    private long waiting() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance like ?")
                .param("%/" + subject)
                .query(Long.class)
                .single();
    }
}
