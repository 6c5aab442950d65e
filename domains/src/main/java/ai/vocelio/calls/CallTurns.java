package ai.vocelio.calls;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was said in calls, and what the agent did and noted, as others read it. */
@Service
@Transactional(readOnly = true)
public class CallTurns {

    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    CallTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the turns of a call, oldest first. The key of a position is the sequence as text; its id is not used. */
    public Page<Turn> list(UUID callId, Paging paging) {
        List<Turn> rows = jdbc.sql("select " + CallRows.TURN + """
                         from call_turn where organization_id = current_organization() and call_id = ?
                        and sequence > ? and sequence < ? order by sequence""" + (paging.isFromEnd() ? " desc" : "")
                        + " limit " + paging.fetchSize())
                .params(callId, sequence(paging.after(), 0), sequence(paging.before(), Integer.MAX_VALUE))
                .query(CallRows::turn)
                .list();
        return Page.of(paging, rows);
    }

    /** The turns of a call from a sequence on, oldest first: for those who follow a call. */
    public List<Turn> after(UUID callId, int sequence, int most) {
        return jdbc.sql("select " + CallRows.TURN + """
                         from call_turn where organization_id = current_organization() and call_id = ?
                        and sequence > ? order by sequence limit ?""")
                .params(callId, sequence, most)
                .query(CallRows::turn)
                .list();
    }

    /** These turns of a call, in order. */
    public List<Turn> bySequences(UUID callId, Collection<Integer> sequences) {
        return jdbc.sql("select " + CallRows.TURN + """
                         from call_turn where organization_id = current_organization() and call_id = ?
                        and sequence = any(?) order by sequence""")
                .params(callId, sequences.toArray(Integer[]::new))
                .query(CallRows::turn)
                .list();
    }

    /** How many turns several calls have; a call without turns is absent. */
    public Map<UUID, Long> counts(Collection<UUID> callIds) {
        var found = new LinkedHashMap<UUID, Long>();
        jdbc.sql("""
                        select call_id, count(*) from call_turn
                        where organization_id = current_organization() and call_id = any(?) group by call_id""").param((Object) callIds.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return found;
    }

    /** The first turns of several calls, by call, oldest first; a call without turns has an empty list. */
    public Map<UUID, List<Turn>> byCallIds(Collection<UUID> callIds, int most) {
        String sql = "select " + CallRows.TURN + """
                 from unnest(?::uuid[]) wanted cross join lateral (
                    select * from call_turn where organization_id = current_organization() and call_id = wanted
                    order by sequence limit ?) turns order by call_id, sequence""";
        return grouped(
                callIds,
                Turn::callId,
                jdbc.sql(sql)
                        .params(callIds.toArray(UUID[]::new), most)
                        .query(CallRows::turn)
                        .list());
    }

    /** What the agent did in several calls, by call, oldest first, at most 100 each. */
    public Map<UUID, List<ToolCall>> toolCallsByCallIds(Collection<UUID> callIds) {
        String sql = """
                select done.* from unnest(?::uuid[]) wanted cross join lateral (
                    select * from tool_call where organization_id = current_organization() and call_id = wanted
                    order by id limit ?) done order by call_id, id""";
        return grouped(
                callIds,
                ToolCall::callId,
                jdbc.sql(sql)
                        .params(callIds.toArray(UUID[]::new), MOST)
                        .query(CallTurns::toolCall)
                        .list());
    }

    /** Tool calls by their own ids. */
    public Map<UUID, ToolCall> toolCallsByIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, ToolCall>();
        jdbc.sql("select * from tool_call where organization_id = current_organization() and id = any(?)")
                .param((Object) ids.toArray(UUID[]::new))
                .query(CallTurns::toolCall)
                .list()
                .forEach(done -> found.put(done.id(), done));
        return found;
    }

    /** The facts noted in several calls, by call, oldest first, at most 100 each. */
    public Map<UUID, List<CallFact>> factsByCallIds(Collection<UUID> callIds) {
        String sql = """
                select noted.* from unnest(?::uuid[]) wanted cross join lateral (
                    select * from call_fact where organization_id = current_organization() and call_id = wanted
                    order by noted_at, name limit ?) noted order by call_id, noted_at, name""";
        return grouped(
                callIds,
                CallFact::callId,
                jdbc.sql(sql)
                        .params(callIds.toArray(UUID[]::new), MOST)
                        .query(CallRows::fact)
                        .list());
    }

    private static int sequence(Paging.@Nullable Position position, int otherwise) {
        return position == null ? otherwise : Integer.parseInt(position.key());
    }

    private static <T> Map<UUID, List<T>> grouped(Collection<UUID> ids, Function<T, UUID> idOf, List<T> rows) {
        var found = new LinkedHashMap<UUID, List<T>>();
        ids.forEach(id -> found.put(id, new ArrayList<>()));
        rows.forEach(row ->
                found.computeIfAbsent(idOf.apply(row), id -> new ArrayList<>()).add(row));
        return found;
    }

    private static ToolCall toolCall(ResultSet row, int n) throws SQLException {
        List<ToolCall.Argument> arguments = JSON.readValue(row.getString("arguments"), ARGUMENTS).entrySet().stream()
                .map(entry -> new ToolCall.Argument(entry.getKey(), entry.getValue()))
                .toList();
        return new ToolCall(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getString("tool"),
                arguments,
                row.getString("result"),
                row.getInt("turn_sequence"),
                row.getTimestamp("started_at").toInstant(),
                CallRows.instant(row, "ended_at"));
    }
}
