package ai.vocelio.campaigns;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads campaigns into records. */
@Repository
class CampaignReads {

    private static final String OURS = " from campaign where organization_id = current_organization()";
    private static final String CAMPAIGNS = """
            select id, name, status, agent_id, number_id, starts_at, ends_at, time_zone, is_in_contacts_time_zone, windows,
                max_concurrent_calls, max_calls_per_hour, max_calls_per_day, max_attempts, retry_after_seconds, retry_on,
                lock_version, created_at, updated_at""" + OURS;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<CampaignWindow>> WINDOWS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    CampaignReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Campaign> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(CAMPAIGNS + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(CampaignReads::campaign)
                .stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    Page<Campaign> list(CampaignFilter filter, CampaignOrder order, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return order.keyset().read(jdbc, CAMPAIGNS + conditions, parameters, paging, CampaignReads::campaign);
    }

    long count(CampaignFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return jdbc.sql("select count(*)" + OURS + conditions)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String conditions(CampaignFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (filter.statuses() != null) {
            Object[] names = filter.statuses().stream().map(Enum::name).toArray();
            parameters.put("statuses", new SqlArrayValue("text", names));
            conditions.append(" and status = any(:statuses)");
        }
        if (filter.agentId() != null) {
            parameters.put("agent", filter.agentId());
            conditions.append(" and agent_id = :agent");
        }
        if (filter.nameContains() != null) {
            parameters.put("name", filter.nameContains());
            conditions.append(" and strpos(lower(name), lower(:name)) > 0");
        }
        return conditions.toString();
    }

    private static Campaign campaign(ResultSet row, int n) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getString("name"),
                CampaignStatus.valueOf(row.getString("status")),
                row.getObject("agent_id", UUID.class),
                row.getObject("number_id", UUID.class),
                schedule(row),
                new CampaignPace(
                        row.getInt("max_concurrent_calls"),
                        row.getObject("max_calls_per_hour", Integer.class),
                        row.getObject("max_calls_per_day", Integer.class)),
                retry(row),
                row.getInt("lock_version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static CampaignSchedule schedule(ResultSet row) throws SQLException {
        return new CampaignSchedule(
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("time_zone"),
                row.getBoolean("is_in_contacts_time_zone"),
                JSON.readValue(row.getString("windows"), WINDOWS));
    }

    private static CampaignRetry retry(ResultSet row) throws SQLException {
        String[] causes = (String[]) row.getArray("retry_on").getArray();
        return new CampaignRetry(
                row.getInt("max_attempts"),
                Duration.ofSeconds(row.getInt("retry_after_seconds")),
                Arrays.stream(causes).map(CampaignRetryCause::valueOf).toList());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
