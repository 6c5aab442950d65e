package ai.vocelio.developer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.settings.SettingName;
import ai.vocelio.settings.SettingUpdate;
import ai.vocelio.settings.SettingValue;
import ai.vocelio.settings.Settings;
import ai.vocelio.team.Permission;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ApiKeyUsagesTests {

    private static final LocalDate FOR_EVER = LocalDate.of(2100, 1, 1);

    @Autowired
    ApiKeyUsages usages;

    @Autowired
    UsageRows rows;

    @Autowired
    UsageRetentionJob retention;

    @Autowired
    Settings settings;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void requests_are_counted_by_key_day_and_operation() {
        UUID site = key();
        UUID sync = key();
        LocalDate today = today();
        usages.count(acme, site, "Book", false, 12);
        usages.count(acme, site, "Book", true, 1);
        usages.count(acme, site, "", false, 2);
        usages.write();
        usages.count(acme, site, "Book", false, 12);
        usages.count(acme, sync, "Pull", false, 3);
        usages.write();

        assertThat(known(site))
                .containsExactly(
                        new ApiKeyUsage(site, today, "Book", 3, 1, 25), new ApiKeyUsage(site, today, "", 1, 0, 2));
        assertThat(known(sync)).containsExactly(new ApiKeyUsage(sync, today, "Pull", 1, 0, 3));
    }

    @Test
    void the_latest_day_comes_first_and_the_first_ones_are_enough() {
        UUID key = key();
        usages.count(acme, key, "Book", false, 1);
        clock.advance(Duration.ofDays(1));
        usages.count(acme, key, "Pull", false, 1);
        usages.write();
        usages.write();

        assertThat(known(key)).extracting(ApiKeyUsage::operation).containsExactly("Pull", "Book");
        assertThat(Tenant.as(acme, () -> usages.byApiKeyIds(Set.of(key), today().minusDays(9), FOR_EVER, 1)))
                .hasEntrySatisfying(
                        key,
                        days -> assertThat(days)
                                .extracting(ApiKeyUsage::operation)
                                .containsExactly("Pull"));
        assertThat(Tenant.as(acme, () -> usages.byApiKeyIds(Set.of(key), today().minusDays(9), today(), 9)))
                .hasEntrySatisfying(
                        key,
                        days -> assertThat(days)
                                .extracting(ApiKeyUsage::operation)
                                .containsExactly("Book"));
    }

    @Test
    void names_that_are_made_up_stand_under_one() {
        UUID key = key();
        IntStream.range(0, UsageCounts.MOST_NAMES + 50).forEach(n -> usages.count(acme, key, "Made" + n, false, 1));
        usages.count(acme, key, "Made0", false, 1);
        usages.write();

        assertThat(known(key))
                .hasSize(UsageCounts.MOST_NAMES + 1)
                .contains(
                        new ApiKeyUsage(key, today(), UsageCounts.OTHERS, 50, 0, 50),
                        new ApiKeyUsage(key, today(), "Made0", 2, 0, 2));
    }

    @Test
    void what_is_no_name_keeps_nothing_from_being_written() {
        UUID key = key();
        usages.count(acme, key, "no\0name", true, 1);
        usages.count(acme, key, "\uD800", true, 1);
        usages.count(acme, key, "Book", false, 1);
        usages.write();

        assertThat(known(key))
                .containsExactlyInAnyOrder(
                        new ApiKeyUsage(key, today(), "", 2, 2, 2), new ApiKeyUsage(key, today(), "Book", 1, 0, 1));
    }

    @Test
    void nothing_is_lost_while_it_is_written() {
        UUID key = key();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(thread -> many.submit(() ->
                            IntStream.range(0, 10_000).forEach(n -> usages.count(acme, key, "Book", n % 10 == 0, 2))));
            IntStream.range(0, 10).forEach(n -> usages.write());
        }
        usages.write();

        assertThat(known(key)).containsExactly(new ApiKeyUsage(key, today(), "Book", 40_000, 4_000, 80_000));
    }

    @Test
    void a_key_that_is_not_there_holds_up_nobody() {
        UUID key = key();
        usages.count(acme, UUID.randomUUID(), "Book", false, 1);
        usages.count(globex, key, "Book", false, 1);
        usages.count(acme, key, "Book", false, 1);
        usages.write();

        assertThat(known(key)).containsExactly(new ApiKeyUsage(key, today(), "Book", 1, 0, 1));
    }

    @Test
    void after_400_days_it_is_forgotten() {
        UUID key = key();
        usages.count(acme, key, "Book", false, 1);
        usages.write();
        clock.advance(Duration.ofDays(ApiKeyUsages.DAYS + 1L));
        usages.count(acme, key, "Pull", false, 1);
        usages.write();
        Tenant.as(globex, () -> retention.run(globex));
        assertThat(known(key)).hasSize(2);

        Tenant.as(acme, () -> retention.run(acme));
        assertThat(known(key)).extracting(ApiKeyUsage::operation).containsExactly("Pull");
    }

    @Test
    void a_setting_has_it_forgotten_earlier() {
        UUID key = key();
        usages.count(acme, key, "Book", false, 1);
        usages.write();
        Tenant.as(
                acme,
                () -> settings.update(
                        new SettingUpdate(SettingName.API_KEY_USAGE_DAYS, new SettingValue(null, 30, null), false)));
        clock.advance(Duration.ofDays(30));
        Tenant.as(acme, () -> retention.run(acme));
        assertThat(known(key)).hasSize(1);

        clock.advance(Duration.ofDays(1));
        Tenant.as(acme, () -> retention.run(acme));
        assertThat(known(key)).isEmpty();
    }

    @Test
    void who_uses_keys_has_the_old_ones_forgotten_each_night() {
        usages.count(acme, key(), "Book", false, 1);
        usages.write();

        Instant night = nights().getFirst();
        assertThat(night).isAfter(clock.instant()).isBefore(clock.instant().plus(Duration.ofDays(1)));
        assertThat(UsageRetentionJob.nextAfter(night)).isEqualTo(night.plus(Duration.ofDays(1)));
        assertThat(Tenant.as(acme, () -> retention.again(acme))).contains(night);
    }

    @Test
    void what_could_not_be_written_is_counted_again_once() {
        UUID key = key();
        UUID other = key(globex);
        Broken broken = new Broken(acme);
        ApiKeyUsages late = new ApiKeyUsages(broken, jobs, clock);
        late.count(acme, key, "Book", true, 12);
        late.count(globex, other, "Pull", false, 3);
        late.write();
        assertThat(known(key)).isEmpty();

        late.count(acme, key, "Book", false, 1);
        broken.isMended = true;
        late.write();
        late.write();

        assertThat(known(key)).containsExactly(new ApiKeyUsage(key, today(), "Book", 2, 1, 13));
        assertThat(known(globex, other)).containsExactly(new ApiKeyUsage(other, today(), "Pull", 1, 0, 3));
    }

    @Test
    void another_organization_sees_nothing_of_it() {
        UUID key = key();
        usages.count(acme, key, "Book", false, 1);
        usages.write();

        assertThat(Tenant.as(globex, () -> usages.byApiKeyIds(Set.of(key), LocalDate.EPOCH, FOR_EVER, 9)))
                .isEmpty();
    }

    /** Rows that cannot be written for one organization, until they are mended. */
    private final class Broken extends UsageRows {

        private final UUID organization;
        private boolean isMended;

        private Broken(UUID organization) {
            super(jdbc);
            this.organization = organization;
        }

        @Override
        public void add(List<ApiKeyUsage> usages) {
            if (!isMended && Tenant.required().equals(organization)) {
                throw new QueryTimeoutException("away");
            }
            rows.add(usages);
        }
    }

    private List<Instant> nights() {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = ? and task_instance = ?")
                .params(UsageRetentionJob.NAME, acme + "/" + acme)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private UUID key() {
        return key(acme);
    }

    private UUID key(UUID organization) {
        ApiKeyCreate order = new ApiKeyCreate("Booking site", Set.of(Permission.AGENT_READ), List.of(), null, null);
        return Tenant.as(
                        organization,
                        () -> keys.create(order, UUID.randomUUID(), Set.of(Permission.AGENT_READ), ApiKeyLimits.NONE))
                .apiKey()
                .id();
    }

    private List<ApiKeyUsage> known(UUID key) {
        return known(acme, key);
    }

    private List<ApiKeyUsage> known(UUID organization, UUID key) {
        return Tenant.as(organization, () -> usages.byApiKeyIds(Set.of(key), LocalDate.EPOCH, FOR_EVER, 1000))
                .getOrDefault(key, List.of());
    }

    private LocalDate today() {
        return ApiKeyUsage.dayOf(clock.instant());
    }
}
