package ai.vocelio.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of background work, on db-scheduler. Scheduling takes part in the running transaction. */
@Service
public class Jobs implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS_OF_A_DEAD_REPLICA = 4;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double RETRY_GROWTH = 2;
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);
    /** Half of the database's connections: people who wait on the line and in the dashboard come before the queue. */
    private static final int THREADS = 16;

    private final JdbcClient jdbc;
    private final Supplier<Scheduler> builder;
    private @Nullable Scheduler scheduler;

    /** Jobs are looked up late, because they themselves may schedule jobs. */
    Jobs(DataSource dataSource, JdbcClient jdbc, ObjectProvider<Job> jobs) {
        this.jdbc = jdbc;
        this.builder = () -> build(dataSource, jobs.stream().toList());
    }

    /**
     * Runs a job for the current organization at a time. A job already waiting for the subject moves to that time; one
     * that runs this moment stays as it is.
     */
    public void schedule(String job, UUID subject, Instant at) {
        scheduleFor(Tenant.required(), job, subject, at);
    }

    /** The same for another organization than the current one, in whose transaction it is scheduled: a child of it. */
    public void scheduleFor(UUID organization, String job, UUID subject, Instant at) {
        // not by db-scheduler's client: two that insert the same job at once would break the second one's transaction
        jdbc.sql("""
                        insert into scheduled_tasks as waiting (task_name, task_instance, execution_time, picked, version)
                        values (?, ?, ?, false, 1)
                        on conflict (task_name, task_instance) do update
                        set execution_time = excluded.execution_time, consecutive_failures = 0,
                            version = waiting.version + 1
                        where not waiting.picked""")
                .params(job, instance(organization, subject), Timestamp.from(at))
                .update();
        afterCommit(() -> scheduler().triggerCheckForDueExecutions());
    }

    /**
     * The same for many organizations at once, of which each is its own subject, where the job was lost or has failed: one that
     * waits for its turn keeps it, so that to ask for all of a long line again and again does not set the line back.
     */
    public void scheduleLost(String job, List<UUID> organizations, Instant at) {
        String[] instances = organizations.stream().map(id -> instance(id, id)).toArray(String[]::new);
        int lost = jdbc.sql("""
                        insert into scheduled_tasks as waiting (task_name, task_instance, execution_time, picked, version)
                        select :job, instance, :at, false, 1 from unnest(:instances) as instance
                        where not exists (select 1 from scheduled_tasks
                                          where task_name = :job and task_instance = instance
                                            and (picked or coalesce(consecutive_failures, 0) = 0))
                        on conflict (task_name, task_instance) do update
                        set execution_time = excluded.execution_time, consecutive_failures = 0,
                            version = waiting.version + 1
                        where not waiting.picked""")
                .param("job", job)
                .param("at", Timestamp.from(at))
                .param("instances", new SqlArrayValue("text", (Object[]) instances))
                .update();
        if (lost > 0) {
            afterCommit(() -> scheduler().triggerCheckForDueExecutions());
        }
    }

    /** Takes back a job of the current organization that has not begun; nothing happens when there is none. */
    public void cancel(String job, UUID subject) {
        // not by db-scheduler's client: it fails for a job that begins between its question and its order
        jdbc.sql("delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked")
                .params(job, instance(Tenant.required(), subject))
                .update();
    }

    private static String instance(UUID organization, UUID subject) {
        return organization + "/" + subject;
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private static Scheduler build(DataSource dataSource, List<Job> jobs) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        jobs.stream().<Task<?>>map(Jobs::task).toList())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS_OF_A_DEAD_REPLICA)
                .shutdownMaxWait(STOP_WAIT)
                .build();
    }

    private static Task<Void> task(Job job) {
        return Tasks.custom(TaskDescriptor.of(job.name()))
                .onFailure(new MaxRetriesFailureHandler<>(
                        job.maxTries(), new ExponentialBackoffFailureHandler<>(FIRST_RETRY, RETRY_GROWTH)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(job, instance.getId()));
    }

    private static CompletionHandler<Void> run(Job job, String instance) {
        int slash = instance.indexOf('/');
        UUID organization = UUID.fromString(instance.substring(0, slash));
        UUID subject = UUID.fromString(instance.substring(slash + 1));
        Optional<Instant> again = Tenant.as(organization, () -> {
            job.run(subject);
            return job.again(subject);
        });
        return (complete, operations) ->
                again.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::remove);
    }

    @Override
    public void start() {
        scheduler().start();
    }

    /** Stops for good: db-scheduler cannot start again, so that the next start takes a new one. */
    @Override
    public synchronized void stop() {
        scheduler().stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null
                && scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    private synchronized Scheduler scheduler() {
        if (scheduler == null) {
            scheduler = builder.get();
        }
        return scheduler;
    }
}
