package ai.vocelio.settings;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What the settings let the current organization do, asked by those who do it. What counts for an organization is looked up
 * again after some seconds, so that a change anywhere above it acts here within that time on every replica.
 */
@Service
public class Allowances {

    static final Duration TRUSTED = Duration.ofSeconds(3);

    private static final int REMEMBERED = 20_000;

    private final SettingRows rows;
    private final Cache<UUID, Map<SettingName, Setting>> ofOrganizations;

    Allowances(SettingRows rows, Clock clock) {
        this.rows = rows;
        this.ofOrganizations = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(TRUSTED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** What was changed here counts here at once, for all who may inherit it. */
    @TransactionalEventListener
    void forget(SettingsChanged change) {
        ofOrganizations.invalidateAll();
    }

    /** What counts, as of some seconds ago. */
    public SettingValue of(SettingName name) {
        return setting(name).value();
    }

    /** Whether something is on, as of some seconds ago. */
    public boolean isOn(SettingName flag) {
        return !Boolean.FALSE.equals(of(flag).isOn());
    }

    /**
     * Lets pass what is on.
     *
     * @param code what the caller's domain calls it
     * @param field what asked for it, empty when no single field did
     * @throws Problem FORBIDDEN with who has switched it off
     */
    public void requireOn(SettingName flag, Enum<?> code, String... field) {
        if (!isOn(flag)) {
            throw new Problem(Kind.FORBIDDEN, code, off(setting(flag)), field);
        }
    }

    /**
     * Lets pass as long as there is room. Who counts and then writes does so alone until the running transaction ends.
     *
     * @param used how many there are
     * @param code what the caller's domain calls it
     * @param sentence what there are and what to do, after their number
     * @throws Problem LIMIT
     */
    public void requireRoom(SettingName limit, LongSupplier used, Enum<?> code, String sentence) {
        @Nullable Integer most = of(limit).number();
        if (most != null && !hasRoom(limit, used)) {
            throw new Problem(Kind.LIMIT, code, "The organization may have at most %d %s".formatted(most, sentence));
        }
    }

    /** Whether there is room, in a transaction that writes: who counts and then writes does so alone until it ends. */
    public boolean hasRoom(SettingName limit, LongSupplier used) {
        @Nullable Integer most = of(limit).number();
        if (most == null) {
            return true;
        }
        rows.oneAtATime(limit);
        return used.getAsLong() < most;
    }

    private static String off(Setting flag) {
        String who = flag.setBy() == null ? "Your organization" : SettingPath.who(flag.setBy());
        return flag.name().subject() + " are not allowed. " + who + " has switched " + flag.name() + " off"
                + (flag.isLocked() ? " and locked it." : ": an administrator may switch it on.");
    }

    private Setting setting(SettingName name) {
        return Objects.requireNonNull(
                ofOrganizations.get(Tenant.required(), organization -> look()).get(name));
    }

    private Map<SettingName, Setting> look() {
        return SettingPath.ofOwn(rows.path(null)).all().stream()
                .collect(Collectors.toMap(Setting::name, Function.identity()));
    }
}
