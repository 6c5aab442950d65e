package ai.vocelio.developer;

import ai.vocelio.kernel.Job;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Forgets what an organization's keys asked long ago, once a night. */
@Component
class UsageRetentionJob implements Job {

    static final String NAME = "api-key-usage-forget";

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final UsageRows rows;
    private final Allowances allowances;
    private final Clock clock;

    UsageRetentionJob(UsageRows rows, Allowances allowances, Clock clock) {
        this.rows = rows;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The next time after a moment: whoever asks for it again before it moves nothing. */
    static Instant nextAfter(Instant moment) {
        Instant today = ApiKeyUsage.dayOf(moment).atTime(NIGHT).toInstant(ZoneOffset.UTC);
        return today.isAfter(moment) ? today : today.plus(Duration.ofDays(1));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID organization) {
        Integer days = allowances.of(SettingName.API_KEY_USAGE_DAYS).number();
        rows.forget(ApiKeyUsage.dayOf(clock.instant()).minusDays(days == null ? ApiKeyUsages.DAYS : days));
    }

    @Override
    public Optional<Instant> again(UUID organization) {
        return Optional.of(nextAfter(clock.instant()));
    }
}
