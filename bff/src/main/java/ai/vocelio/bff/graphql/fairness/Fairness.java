package ai.vocelio.bff.graphql.fairness;

import ai.vocelio.bff.live.redis.RedisSettings;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.developer.ApiKeyUsages;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens the bill of each operation. Who acts in another organization spends what the own one has, and takes its turns. */
@Component
@EnableConfigurationProperties({CostSettings.class, TurnSettings.class})
public class Fairness {

    /** An API key is a client of its own, whichever of its secrets is used. */
    private static final String KEY = "key:";

    /** Who is in no organization shares points with nobody. */
    private static final String PERSON = "person:";

    private static final Duration PATIENCE_WITH_REDIS = Duration.ofMillis(50);

    /** As long as for a connection to the database. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final CostSettings settings;
    private final Purses purses;
    private final Turns turns;
    private final ApiKeyUsages usages;

    Fairness(CostSettings settings, TurnSettings turns, RedisSettings redis, Clock clock, ApiKeyUsages usages) {
        this.settings = settings;
        this.usages = usages;
        this.turns = new Turns(turns.ofOrganization(), LONGEST_WAIT);
        this.purses = redis.isThere()
                ? Purses.shared(settings, Purses.by(clock), redis.url(), PATIENCE_WITH_REDIS)
                : Purses.own(settings, Purses.by(clock));
    }

    /** The bill of an operation that pays by itself. */
    public Bill bill(Caller caller) {
        CostSettings own = settings.within(caller.limits());
        return new Bill(purse(caller, own), own, turns.of(caller.home().organizationId()));
    }

    /** The bill of what belongs to an operation that has paid: it only has its turn. */
    public Bill paid(Caller caller) {
        return new Bill(null, settings, turns.of(caller.home().organizationId()));
    }

    /** Notes what an operation spent, of those who ask with an API key. */
    public void count(Caller caller, String operation, boolean isError, long spent) {
        UUID key = caller.apiKeyId();
        if (key != null) {
            usages.count(caller.organizationId(), key, operation, isError, spent);
        }
    }

    /** What any client of the organization may spend. */
    public ApiKeyLimits ofAnyClient() {
        return settings.asLimits();
    }

    /** What a client with limits of its own may spend. */
    public ApiKeyLimits within(ApiKeyLimits own) {
        return settings.within(own).asLimits();
    }

    Purse purse(Caller caller) {
        return purse(caller, settings.within(caller.limits()));
    }

    private Purse purse(Caller caller, CostSettings own) {
        UUID key = caller.apiKeyId();
        if (caller.isNowhere()) {
            return purses.of(caller.organizationId(), PERSON + caller.subject(), own);
        }
        return purses.of(caller.home().organizationId(), key == null ? caller.client() : KEY + key, own);
    }

    @PreDestroy
    void close() {
        purses.close();
    }
}
