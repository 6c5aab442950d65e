package ai.vocelio.calls.life;

import ai.vocelio.calls.CallStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the runtime needs to know of a call before it speaks with the carrier, read without a lock. */
@Component
public class CallLook {

    private final JdbcClient jdbc;

    CallLook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A call as it stands.
     *
     * @param sid the carrier's own id, once it is known
     * @param isEnding whether it is already known why it ends
     * @param pulseAt when its conversation last gave a sign of life
     */
    public record Seen(
            UUID id,
            CallStatus status,
            UUID agentVersionId,
            UUID numberId,
            Instant queuedAt,
            @Nullable Instant answeredAt,
            @Nullable String sid,
            boolean isEnding,
            @Nullable Instant pulseAt) {}

    /** The call, if this organization has it. */
    @Transactional(readOnly = true)
    public Optional<Seen> at(UUID callId) {
        return jdbc.sql("""
                        select id, status, agent_version_id, number_id, queued_at, answered_at, carrier_sid,
                            end_reason is not null as is_ending, seen_at
                        from call left join call_pulse
                            on call_pulse.organization_id = call.organization_id and call_id = id
                        where call.organization_id = current_organization() and id = ?""").param(callId).query(CallLook::seen).optional();
    }

    /** The call that the carrier knows by this id, if this organization has it. */
    @Transactional(readOnly = true)
    public Optional<UUID> bySid(String sid) {
        return jdbc.sql("select id from call where organization_id = current_organization() and carrier_sid = ?")
                .param(sid)
                .query(UUID.class)
                .optional();
    }

    /** The calls that are not over. */
    @Transactional(readOnly = true)
    public List<UUID> open() {
        return jdbc.sql("select id from call where organization_id = current_organization() and ended_at is null")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The organization's own number on the call. */
    @Transactional(readOnly = true)
    public String ourNumber(UUID callId) {
        return jdbc.sql("""
                        select case when direction = 'INBOUND' then to_number else from_number end from call
                        where organization_id = current_organization() and id = ?""").param(callId).query(String.class).single();
    }

    private static Seen seen(ResultSet row, int n) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                CallStatus.valueOf(row.getString("status")),
                row.getObject("agent_version_id", UUID.class),
                row.getObject("number_id", UUID.class),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("answered_at")),
                row.getString("carrier_sid"),
                row.getBoolean("is_ending"),
                instant(row.getTimestamp("seen_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
