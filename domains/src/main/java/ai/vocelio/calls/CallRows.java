package ai.vocelio.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the tables of calls. */
final class CallRows {

    static final String CALL = """
            id, version, direction, status, outcome, end_reason, failure_code, failure_message, from_number, to_number,
            agent_id, agent_version_id, number_id, campaign_id, contact_id, placed_by, answered_by, queued_at, ringing_at, answered_at, ended_at,
            duration_seconds
            """;

    static final String ENDED = """
            organization_id, id, agent_id, campaign_id, number_id, status, outcome, end_reason, queued_at,
            duration_seconds
            """;

    static final String TURN = """
            call_id, sequence, speaker, text, is_interrupted, is_final, started_at, ended_at, total_ms, model_ms,
            platform_ms
            """;

    private CallRows() {}

    static Call call(ResultSet row, int n) throws SQLException {
        CallStatus status = CallStatus.valueOf(row.getString("status"));
        return new Call(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                CallDirection.valueOf(row.getString("direction")),
                status,
                status.isFinal() ? constant(row, "outcome", CallOutcome.class) : null,
                status.isFinal() ? constant(row, "end_reason", CallEndReason.class) : null,
                failure(row),
                row.getString("from_number"),
                row.getString("to_number"),
                row.getObject("agent_id", UUID.class),
                row.getObject("agent_version_id", UUID.class),
                row.getObject("number_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("placed_by", UUID.class),
                constant(row, "answered_by", CallAnsweredBy.class),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "ringing_at"),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                duration(row));
    }

    static Call.Ended ended(ResultSet row, int n) throws SQLException {
        return new Call.Ended(
                row.getObject("organization_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("number_id", UUID.class),
                CallStatus.valueOf(row.getString("status")),
                constant(row, "outcome", CallOutcome.class),
                constant(row, "end_reason", CallEndReason.class),
                row.getTimestamp("queued_at").toInstant(),
                duration(row));
    }

    static Turn turn(ResultSet row, int n) throws SQLException {
        return new Turn(
                row.getObject("call_id", UUID.class),
                row.getInt("sequence"),
                Speaker.valueOf(row.getString("speaker")),
                row.getString("text"),
                row.getBoolean("is_interrupted"),
                row.getBoolean("is_final"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "ended_at"),
                latency(row));
    }

    static CallFact fact(ResultSet row, int n) throws SQLException {
        return new CallFact(
                row.getObject("call_id", UUID.class),
                row.getString("name"),
                row.getString("value"),
                row.getTimestamp("noted_at").toInstant());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable TurnLatency latency(ResultSet row) throws SQLException {
        int total = row.getInt("total_ms");
        return row.wasNull() ? null : new TurnLatency(total, row.getInt("model_ms"), row.getInt("platform_ms"));
    }

    private static @Nullable Duration duration(ResultSet row) throws SQLException {
        int seconds = row.getInt("duration_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable CallFailure failure(ResultSet row) throws SQLException {
        CallFailureCode code = constant(row, "failure_code", CallFailureCode.class);
        return code == null ? null : new CallFailure(code, row.getString("failure_message"));
    }

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
