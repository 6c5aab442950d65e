package ai.vocelio.organizations;

import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tenants. A tenant sees itself and no other one. */
@Service
public class Organizations {

    private static final String SELECT = "select id, alias, name, time_zone, created_at from organization";

    private final JdbcClient jdbc;
    private final Clock clock;

    Organizations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organization that this thread works for; empty when it was never set up here. */
    @Transactional(readOnly = true)
    public Optional<Organization> current() {
        return find(Tenant.required());
    }

    /** The organization with this id; empty for every other one than the current. */
    @Transactional(readOnly = true)
    public Optional<Organization> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Organization.class)
                .optional();
    }

    /** The organizations with these ids: at most the current one. */
    @Transactional(readOnly = true)
    public Map<UUID, Organization> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(Organization.class)
                .stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /**
     * Sets the current organization up, or changes its name and time zone to these. Done twice it changes nothing more.
     *
     * @param alias ignored for an organization that exists, because an alias never changes
     */
    @Transactional
    public void ensure(String alias, String name, ZoneId timeZone) {
        jdbc.sql("""
                        insert into organization as old (id, alias, name, time_zone, created_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone
                        where (old.name, old.time_zone) is distinct from (excluded.name, excluded.time_zone)""")
                .params(Tenant.required(), alias, name, timeZone.getId(), Timestamp.from(clock.instant()))
                .update();
    }
}
