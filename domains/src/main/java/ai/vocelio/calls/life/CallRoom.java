package ai.vocelio.calls.life;

import ai.vocelio.calls.CallUserErrorCode;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many calls an organization has at once, and how many it may have. Works in the transaction that begins a call. */
@Component
class CallRoom {

    private final Allowances allowances;
    private final JdbcClient jdbc;

    CallRoom(Allowances allowances, JdbcClient jdbc) {
        this.allowances = allowances;
        this.jdbc = jdbc;
    }

    /** @throws ai.vocelio.kernel.Problem TOO_MANY_CALLS */
    void require() {
        allowances.requireRoom(
                SettingName.CALL_LIMIT,
                this::open,
                CallUserErrorCode.TOO_MANY_CALLS,
                "calls at once: try again when one has ended.");
    }

    /** Whether there may be one more. */
    boolean isThere() {
        return allowances.hasRoom(SettingName.CALL_LIMIT, this::open);
    }

    /** In which language callers are told that nobody answers. */
    String language() {
        return String.valueOf(allowances.of(SettingName.LANGUAGE).language());
    }

    private long open() {
        return jdbc.sql("select count(*) from call where organization_id = current_organization() and ended_at is null")
                .query(Long.class)
                .single();
    }
}
