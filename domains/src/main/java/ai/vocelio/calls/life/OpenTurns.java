package ai.vocelio.calls.life;

import ai.vocelio.calls.TurnChanged;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns that were still being said when their call ended: of a conversation that was killed nobody else closes the last
 * one. It keeps the words that had left.
 */
@Component
class OpenTurns {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OpenTurns(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** In the transaction that ends the call. */
    void close(UUID callId, Instant now) {
        jdbc.sql("""
                        update call_turn set is_final = true, is_interrupted = true, ended_at = ?
                        where organization_id = current_organization() and call_id = ? and not is_final
                        returning sequence""")
                .params(Timestamp.from(now), callId)
                .query(Integer.class)
                .list()
                .forEach(sequence -> events.publishEvent(new TurnChanged(Tenant.required(), callId, sequence)));
    }
}
