package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.StepUp;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import ai.vocelio.sso.SsoProviders;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Whether a member has shown well enough, and lately enough, who he is, as the settings of the organization say. The identity
 * provider cannot ask that for one organization of many: the edge refuses what it gives, and says how to ask for more.
 */
@Component
class SignInStrength {

    /** The level of a sign-in with a second factor, as the realm's flow calls it. */
    static final int SECOND_FACTOR = 2;

    private static final Logger LOG = LoggerFactory.getLogger(SignInStrength.class);
    private static final int REMEMBERED = 20_000;
    private static final String CONNECTION = "sso-";
    private static final Acting ASKING = Acting.system("admission");

    private final Allowances allowances;
    private final SsoProviders connections;
    private final Clock clock;
    private final Cache<Came, Boolean> own;

    SignInStrength(Allowances allowances, SsoProviders connections, Clock clock) {
        this.allowances = allowances;
        this.connections = connections;
        this.clock = clock;
        this.own = Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /** What is missing; nothing while nobody can tell. */
    Optional<EdgeFault> missing(Caller caller) {
        try {
            return Tenant.as(caller.organizationId(), () -> ASKING.does(() -> here(caller)));
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("How people have to sign in cannot be looked up", databaseIsAway);
            return Optional.empty();
        }
    }

    private Optional<EdgeFault> here(Caller caller) {
        boolean isWeak = caller.signIn().level() < SECOND_FACTOR
                && allowances.isOn(SettingName.SECOND_FACTOR)
                && !isByOwnProvider(caller);
        Duration longest = longest();
        boolean isOld = longest != null && isOlderThan(longest, caller);
        if (!isWeak && !isOld) {
            return Optional.empty();
        }
        List<String> what = new ArrayList<>();
        if (isWeak) {
            what.add("with a second factor (acr_values=" + SECOND_FACTOR + ")");
        }
        if (isOld) {
            what.add("anew after " + Objects.requireNonNull(longest).toMinutes() + " minutes (max_age="
                    + longest.toSeconds() + ")");
        }
        return Optional.of(EdgeFault.stepUp(
                caller.organizationAlias() + " asks its people to sign in " + String.join(" and ", what),
                new StepUp(isWeak ? String.valueOf(SECOND_FACTOR) : null, isOld ? longest : null)));
    }

    private @Nullable Duration longest() {
        Integer minutes = allowances.of(SettingName.SESSION_MINUTES).number();
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private boolean isOlderThan(Duration longest, Caller caller) {
        Instant since = Objects.requireNonNullElse(caller.signIn().at(), caller.issuedAt());
        return !clock.instant().isBefore(since.plus(longest));
    }

    /** Whoever runs that provider asks there for what he wants; another organization's says nothing here. */
    private boolean isByOwnProvider(Caller caller) {
        String cameBy = caller.cameBy();
        return cameBy != null && own.get(new Came(caller.organizationId(), cameBy), this::look);
    }

    private boolean look(Came came) {
        return OrganizationClaim.uuid(came.connection.replaceFirst(CONNECTION, ""))
                .flatMap(connections::find)
                .isPresent();
    }

    private record Came(UUID organizationId, String connection) {}
}
