package ai.vocelio.whitelabel.domains;

import ai.vocelio.organizations.OrganizationAliases;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.WhitelabelSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose host name is whose: the one question that is asked before anybody is known. It is answered by the whole name alone,
 * and for a short while from memory, so that questions of strangers cost little.
 */
@Service
public class Hosts {

    /** How long an answer is remembered. */
    public static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final OrganizationAliases aliases;
    private final Organizations organizations;
    private final WhitelabelSettings settings;
    private final Cache<String, Optional<UUID>> known;

    Hosts(
            JdbcClient jdbc,
            OrganizationAliases aliases,
            Organizations organizations,
            WhitelabelSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.organizations = organizations;
        this.settings = settings;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /**
     * The organization whose pages are shown under a name: its alias under the platform's base domain, or a name of its own
     * that it has proven. Empty for every other one, the platform's own included.
     *
     * @param name as {@link HostName} gives it
     */
    public Optional<UUID> organizationOf(String name) {
        return known.get(name, this::look);
    }

    /** Whether the platform itself is under this name. */
    public boolean isPlatform(String name) {
        return name.equals(settings.publicUrl().getHost()) || name.equals(settings.baseDomain());
    }

    /**
     * Where people reach the current organization: by the first of its own names that is proven, else by its alias under the
     * base domain, else as everybody reaches the platform. Without a slash at the end.
     */
    @Transactional(readOnly = true)
    public String addressOfCurrent() {
        return jdbc.sql("""
                        select name from domain
                        where organization_id = current_organization() and status = 'VERIFIED'
                        order by name limit 1""")
                .query(String.class)
                .optional()
                .or(this::aliasOfCurrent)
                .map(settings::urlOf)
                .orElseGet(() -> settings.publicUrl().toString());
    }

    private Optional<String> aliasOfCurrent() {
        return organizations
                .current()
                .filter(organization -> !settings.baseDomain().isEmpty())
                .map(organization -> organization.alias() + "." + settings.baseDomain());
    }

    private Optional<UUID> look(String name) {
        String under = "." + settings.baseDomain();
        if (!settings.baseDomain().isEmpty() && name.endsWith(under)) {
            String alias = name.substring(0, name.length() - under.length());
            return alias.contains(".") ? Optional.empty() : aliases.organizationOf(alias);
        }
        return Optional.ofNullable(jdbc.sql("select organization_of_domain(?)")
                .param(name)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }
}
