package ai.vocelio.developer;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the usage of the current organization's keys. */
@Component
class UsageRows {

    private final JdbcClient jdbc;

    UsageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds to what is there, in one order for all replicas. A key that is not there holds up nobody.
     */
    @Transactional
    public void add(List<ApiKeyUsage> usages) {
        List<ApiKeyUsage> ordered = usages.stream()
                .sorted(Comparator.comparing(ApiKeyUsage::apiKeyId)
                        .thenComparing(ApiKeyUsage::day)
                        .thenComparing(ApiKeyUsage::operation))
                .toList();
        jdbc.sql("""
                        insert into api_key_usage as usage (organization_id, api_key_id, day, operation, requests, errors, cost)
                        select current_organization(), counted.*
                        from unnest(?, ?, ?, ?, ?, ?) as counted (api_key_id, day, operation, requests, errors, cost)
                        where exists (select from api_key
                                      where organization_id = current_organization() and id = counted.api_key_id)
                        on conflict (organization_id, api_key_id, day, operation) do update
                        set requests = usage.requests + excluded.requests, errors = usage.errors + excluded.errors,
                            cost = usage.cost + excluded.cost""")
                .param(column("uuid", ordered, ApiKeyUsage::apiKeyId))
                .param(column("date", ordered, usage -> java.sql.Date.valueOf(usage.day())))
                .param(column("text", ordered, ApiKeyUsage::operation))
                .param(column("int8", ordered, ApiKeyUsage::requests))
                .param(column("int8", ordered, ApiKeyUsage::errors))
                .param(column("int8", ordered, ApiKeyUsage::cost))
                .update();
    }

    /** Forgets the days before one. */
    @Transactional
    public void forget(LocalDate oldest) {
        jdbc.sql("delete from api_key_usage where organization_id = current_organization() and day < ?")
                .param(oldest)
                .update();
    }

    Map<UUID, List<ApiKeyUsage>> byApiKeyIds(Collection<UUID> ids, LocalDate from, LocalDate before, int most) {
        return jdbc
                .sql("""
                        select api_key_id, day, operation, least(requests, 2147483647) as requests,
                               least(errors, 2147483647) as errors, least(cost, 2147483647) as cost
                        from (select *, row_number() over (partition by api_key_id order by day desc, requests desc, operation) n
                              from api_key_usage
                              where organization_id = current_organization() and api_key_id = any(?)
                                and day >= ? and day < ?) usage
                        where n <= ? order by api_key_id, n""")
                .params(new SqlArrayValue("uuid", ids.toArray()), from, before, most)
                .query(UsageRows::usage)
                .list()
                .stream()
                .collect(groupingBy(ApiKeyUsage::apiKeyId));
    }

    private static SqlArrayValue column(String type, List<ApiKeyUsage> usages, Function<ApiKeyUsage, Object> valueOf) {
        return new SqlArrayValue(type, usages.stream().map(valueOf).toArray());
    }

    private static ApiKeyUsage usage(ResultSet row, int number) throws SQLException {
        return new ApiKeyUsage(
                row.getObject("api_key_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("operation"),
                row.getLong("requests"),
                row.getLong("errors"),
                row.getLong("cost"));
    }
}
