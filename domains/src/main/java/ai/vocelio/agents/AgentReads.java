package ai.vocelio.agents;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads agents and their versions into records. */
@Repository
class AgentReads {

    private static final String SETTINGS =
            "voice_id, language, instructions, opening_line, tools, transfer_to, max_duration_ms, silence_timeout_ms";
    private static final String AGENTS =
            "select id, name, status, published_version_id, lock_version, created_at, updated_at, " + SETTINGS
                    + " from agent where organization_id = current_organization()";
    private static final String VERSIONS = "select id, agent_id, number, published_at, " + SETTINGS
            + " from agent_version where organization_id = current_organization()";
    private static final Keyset NEWEST_VERSION_FIRST = new Keyset("number", "int", Direction.DESC);

    private final JdbcClient jdbc;

    AgentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Agent> agents(Collection<UUID> ids) {
        return jdbc
                .sql(AGENTS + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(AgentReads::agent)
                .stream()
                .collect(Collectors.toMap(Agent::id, Function.identity()));
    }

    Page<Agent> agents(AgentFilter filter, AgentOrder order, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return order.keyset().read(jdbc, AGENTS + conditions, parameters, paging, AgentReads::agent);
    }

    long count(AgentFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return jdbc.sql("select count(*) from agent where organization_id = current_organization()" + conditions)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    Map<UUID, AgentVersion> versions(Collection<UUID> ids) {
        return jdbc
                .sql(VERSIONS + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(AgentReads::version)
                .stream()
                .collect(Collectors.toMap(AgentVersion::id, Function.identity()));
    }

    Page<AgentVersion> versions(UUID agentId, Paging paging) {
        return NEWEST_VERSION_FIRST.read(
                jdbc, VERSIONS + " and agent_id = :agent", Map.of("agent", agentId), paging, AgentReads::version);
    }

    Map<UUID, List<AgentVersion>> newestVersions(Collection<UUID> agentIds, int most) {
        Map<UUID, List<AgentVersion>> found = new HashMap<>();
        agentIds.forEach(id -> found.put(id, new ArrayList<>()));
        jdbc.sql("select newest.* from unnest(?::uuid[]) wanted cross join lateral (" + VERSIONS
                        + " and agent_id = wanted order by number desc limit ?) newest order by agent_id, number desc")
                .params(agentIds.toArray(UUID[]::new), most)
                .query(AgentReads::version)
                .list()
                .forEach(version ->
                        Objects.requireNonNull(found.get(version.agentId())).add(version));
        return found;
    }

    Map<UUID, Long> countVersions(Collection<UUID> agentIds) {
        Map<UUID, Long> found = new HashMap<>();
        jdbc.sql("select agent_id, count(*) from agent_version"
                        + " where organization_id = current_organization() and agent_id = any(?) group by agent_id")
                .param(new SqlArrayValue("uuid", agentIds.toArray()))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return found;
    }

    private static String conditions(AgentFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (filter.statuses() != null) {
            parameters.put(
                    "statuses",
                    new SqlArrayValue(
                            "text", filter.statuses().stream().map(Enum::name).toArray()));
            conditions.append(" and status = any(:statuses)");
        }
        if (filter.nameContains() != null) {
            parameters.put("name", filter.nameContains());
            conditions.append(" and strpos(lower(name), lower(:name)) > 0");
        }
        return conditions.toString();
    }

    private static Agent agent(ResultSet row, int n) throws SQLException {
        return new Agent(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AgentStatus.valueOf(row.getString("status")),
                settings(row),
                row.getObject("published_version_id", UUID.class),
                row.getInt("lock_version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static AgentVersion version(ResultSet row, int n) throws SQLException {
        return new AgentVersion(
                row.getObject("id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getInt("number"),
                settings(row),
                row.getTimestamp("published_at").toInstant());
    }

    private static AgentSettings settings(ResultSet row) throws SQLException {
        String[] tools = (String[]) row.getArray("tools").getArray();
        return new AgentSettings(
                row.getObject("voice_id", UUID.class),
                row.getString("language"),
                row.getString("instructions"),
                row.getString("opening_line"),
                Arrays.stream(tools).map(AgentTool::valueOf).toList(),
                row.getString("transfer_to"),
                Duration.ofMillis(row.getInt("max_duration_ms")),
                Duration.ofMillis(row.getInt("silence_timeout_ms")));
    }
}
