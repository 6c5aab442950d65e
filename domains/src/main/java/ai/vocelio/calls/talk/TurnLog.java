package ai.vocelio.calls.talk;

import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.ToolCall;
import ai.vocelio.calls.Turn;
import ai.vocelio.calls.TurnChanged;
import ai.vocelio.calls.TurnLatency;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what is said and done in calls: one statement each, because people wait for it. */
@Component
class TurnLog {

    private static final int WHOLE_CALL = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CallTurns turns;
    private final ApplicationEventPublisher events;

    TurnLog(JdbcClient jdbc, CallTurns turns, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.events = events;
    }

    List<Turn> all(UUID callId) {
        return turns.after(callId, 0, WHOLE_CALL);
    }

    /** A new turn. Fails when another line has already written a turn with this sequence. */
    @Transactional
    public void add(Turn turn) {
        jdbc.sql("""
                        insert into call_turn (organization_id, call_id, sequence, speaker, text, is_interrupted,
                            is_final, started_at, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Tenant.required())
                .param(turn.callId())
                .param(turn.sequence())
                .param(turn.speaker().name())
                .param(turn.text())
                .param(turn.isInterrupted())
                .param(turn.isFinal())
                .param(Timestamp.from(turn.startedAt()))
                .param(timestamp(turn.endedAt()))
                .update();
        tell(turn);
    }

    /** A turn of the agent as it stands now; a final one stays. */
    @Transactional
    public void update(Turn turn) {
        TurnLatency latency = turn.latency();
        jdbc.sql("""
                        update call_turn set text = :text, is_interrupted = :interrupted, is_final = :final,
                            ended_at = :ended, total_ms = :total, model_ms = :model, platform_ms = :platform
                        where organization_id = :organization and call_id = :call and sequence = :sequence
                            and not is_final""")
                .param("text", turn.text())
                .param("interrupted", turn.isInterrupted())
                .param("final", turn.isFinal())
                .param("ended", timestamp(turn.endedAt()))
                .param("total", latency == null ? null : latency.totalMs())
                .param("model", latency == null ? null : latency.modelMs())
                .param("platform", latency == null ? null : latency.platformMs())
                .param("organization", Tenant.required())
                .param("call", turn.callId())
                .param("sequence", turn.sequence())
                .update();
        tell(turn);
    }

    @Transactional
    public void add(ToolCall done) {
        var arguments = new LinkedHashMap<String, String>();
        done.arguments().forEach(argument -> arguments.put(argument.name(), argument.value()));
        jdbc.sql("""
                        insert into tool_call (organization_id, id, call_id, turn_sequence, tool, arguments, result,
                            started_at, ended_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .param(Tenant.required())
                .param(done.id())
                .param(done.callId())
                .param(done.turnSequence())
                .param(done.tool())
                .param(JSON.writeValueAsString(arguments))
                .param(done.result())
                .param(Timestamp.from(done.startedAt()))
                .param(timestamp(done.endedAt()))
                .update();
        events.publishEvent(new TurnChanged(Tenant.required(), done.callId(), done.turnSequence()));
    }

    /** Notes a fact; told again, the newer value counts. */
    @Transactional
    public void note(UUID callId, String name, String value, Instant now) {
        jdbc.sql("""
                        insert into call_fact (organization_id, call_id, name, value, noted_at) values (?, ?, ?, ?, ?)
                        on conflict (organization_id, call_id, name) do update
                        set value = excluded.value, noted_at = excluded.noted_at""")
                .params(Tenant.required(), callId, name, value, Timestamp.from(now))
                .update();
    }

    /** A sign of life of the conversation. */
    @Transactional
    public void pulse(UUID callId, Instant now) {
        jdbc.sql("""
                        insert into call_pulse (organization_id, call_id, seen_at) values (?, ?, ?)
                        on conflict (organization_id, call_id) do update set seen_at = excluded.seen_at""").params(Tenant.required(), callId, Timestamp.from(now)).update();
    }

    /** The conversation was let go of in an orderly way. */
    @Transactional
    public void endPulse(UUID callId) {
        jdbc.sql("delete from call_pulse where organization_id = ? and call_id = ?")
                .params(Tenant.required(), callId)
                .update();
    }

    private void tell(Turn turn) {
        events.publishEvent(new TurnChanged(Tenant.required(), turn.callId(), turn.sequence()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
