package ai.vocelio.organizations;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.news.OrganizationOpened;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the identity provider is to be told of the current organization, and what became of it. */
@Repository
class IdentityTasks {

    /** After it is back, both sides agree within a minute. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final int LONGEST_PROBLEM = 500;
    private static final String SELECT = """
            select id, alias, name, case when removal_requested_at is null then status else 'REMOVING' end as status,
                   identity_wanted as wanted, identity_told as told, identity_tries as tries,
                   identity_retry_at as retry_at, identity_id, owner_email
            from organization""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityTasks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<IdentityTask> current() {
        return jdbc.sql(SELECT + " where id = current_organization() and erasing_since is null")
                .query(IdentityTask.class)
                .optional();
    }

    /** Of the tree below the current platform, by id; without those that are being erased, whom nobody tells of any more. */
    @Transactional(readOnly = true)
    public Map<UUID, IdentityTask> below() {
        return jdbc
                .sql(SELECT + " where platform_id = current_organization() and erasing_since is null")
                .query(IdentityTask.class)
                .stream()
                .collect(Collectors.toMap(IdentityTask::id, Function.identity()));
    }

    /** One of the tree below the current platform. */
    @Transactional(readOnly = true)
    public Optional<IdentityTask> below(UUID organizationId) {
        return jdbc.sql(SELECT + " where platform_id = current_organization() and erasing_since is null and id = ?")
                .param(organizationId)
                .query(IdentityTask.class)
                .optional();
    }

    /** Those of the tree that are to be told and wait for nothing: their job has begun, or was lost. */
    @Transactional(readOnly = true)
    public List<UUID> forgotten() {
        return jdbc.sql("""
                        select id from organization
                        where platform_id = current_organization() and identity_told < identity_wanted
                          and erasing_since is null
                          and coalesce(identity_retry_at, '-infinity') < ?""")
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** From now on tokens that name this id speak of the current organization. */
    @Transactional
    public void known(UUID identityId) {
        jdbc.sql("select become_identity(?)")
                .param(identityId)
                .query((row, n) -> 1)
                .list();
        jdbc.sql("""
                        update organization set identity_id = :identity
                        where id = current_organization() and identity_id is distinct from :identity""").param("identity", identityId).update();
    }

    /** The identity provider knows what was wanted up to this count. */
    @Transactional
    public void told(int upTo) {
        jdbc.sql("""
                        update organization set identity_told = greatest(identity_told, ?), identity_tries = 0,
                               identity_problem = null, identity_retry_at = null
                        where id = current_organization()""").param(upTo).update();
        open();
    }

    /** Once in an organization's life. */
    private void open() {
        jdbc.sql("""
                        update organization set status = 'ACTIVE', status_at = ?
                        where id = current_organization() and status = 'PROVISIONING' returning owner_email""")
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new OrganizationOpened(Tenant.required(), row.getString(1)))
                .optional()
                .ifPresent(events::publishEvent);
    }

    /** It was in vain this time: the next try waits twice as long, up to {@link #LONGEST_WAIT}. */
    @Transactional
    public void failed(int tries, String problem) {
        Instant next = clock.instant().plus(wait(tries));
        jdbc.sql("""
                        update organization set identity_tries = ?, identity_problem = ?, identity_retry_at = ?
                        where id = current_organization()""")
                .params(tries + 1, problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param(Timestamp.from(next))
                .update();
    }

    private static Duration wait(int tries) {
        Duration wait = Duration.ofSeconds(1L << Math.min(tries, 5));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
