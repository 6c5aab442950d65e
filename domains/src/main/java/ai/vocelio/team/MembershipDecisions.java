package ai.vocelio.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the directory is with what was decided. */
@Component
class MembershipDecisions {

    private static final String HERE = " where organization_id = current_organization()";

    private final JdbcClient jdbc;

    MembershipDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<MembershipDecision> of(UUID memberId) {
        return jdbc.sql("select decision_id, decided_roles, applied_at from member" + HERE
                        + " and id = ? and decision_id is not null")
                .param(memberId)
                .query(MembershipDecisions::decision)
                .optional();
    }

    /** What the directory does not know, or only since this moment, by member. */
    Map<UUID, MembershipDecision> since(Instant moment) {
        return jdbc
                .sql("select id, decision_id, decided_roles, applied_at from member" + HERE
                        + " and decision_id is not null and (applied_at is null or applied_at > ?)")
                .param(Timestamp.from(moment))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), decision(row, number)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of whom this was decided; empty when something else was since then. */
    @Transactional(readOnly = true)
    Optional<UUID> memberOf(UUID decision) {
        return jdbc.sql("select id from member" + HERE + " and decision_id = ?")
                .param(decision)
                .query(UUID.class)
                .optional();
    }

    /** Notes that the directory knows a decision; false when something else was decided meanwhile. */
    @Transactional
    boolean applied(UUID decision, Instant now) {
        return jdbc.sql("update member set applied_at = ?" + HERE + " and decision_id = ?")
                        .params(Timestamp.from(now), decision)
                        .update()
                == 1;
    }

    private static MembershipDecision decision(ResultSet row, int number) throws SQLException {
        return new MembershipDecision(
                row.getObject("decision_id", UUID.class),
                MemberRows.roles(row, "decided_roles"),
                MemberRows.instant(row, "applied_at"));
    }
}
