package ai.vocelio.removal.export;

import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Exports and their parts as rows. What is written while an export is read has a transaction of its own. */
@Repository
class ExportRows {

    private static final int LONGEST_PROBLEM = 500;
    private static final String HERE = " where organization_id = current_organization()";
    private static final String SELECT =
            "select id, state, requested_at, ready_at, expires_at, bytes, total, problem from organization_export"
                    + HERE;
    private static final String PARTS = " from organization_export_part" + HERE + " and export_id = ?";

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Instant now) {
        jdbc.sql("""
                        insert into organization_export (organization_id, id, state, requested_at)
                        values (?, ?, 'QUEUED', ?)""").params(Tenant.required(), id, Timestamp.from(now)).update();
    }

    Optional<OrganizationExport> latest() {
        return jdbc.sql(SELECT + " order by requested_at desc, id desc limit 1")
                .query(ExportRows::export)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<OrganizationExport> find(UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .param(id)
                .query(ExportRows::export)
                .optional();
    }

    /** Begins, also once more: what a run before has written is thrown away. */
    @Transactional
    public boolean begin(UUID id) {
        boolean isToBeWritten = jdbc.sql("update organization_export set state = 'RUNNING'" + HERE
                                + " and id = ? and state in ('QUEUED', 'RUNNING')")
                        .param(id)
                        .update()
                == 1;
        if (isToBeWritten) {
            forget(id);
        }
        return isToBeWritten;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(UUID id, int number, byte[] content) {
        jdbc.sql("""
                        insert into organization_export_part (organization_id, export_id, number, content)
                        values (?, ?, ?, ?)""").params(Tenant.required(), id, number, content).update();
    }

    /** It is there to its end; while the organization is being removed until that is due. */
    @Transactional
    public void ready(UUID id, long bytes, long rows, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        update organization_export set state = 'READY', bytes = ?, total = ?, ready_at = ?,
                               expires_at = greatest(?, (select removal_due_at from organization
                                                         where id = current_organization()))""" + HERE + " and id = ? and state = 'RUNNING'")
                .params(bytes, rows, Timestamp.from(now), Timestamp.from(expiresAt), id)
                .update();
    }

    @Transactional
    public void failed(UUID id, String problem) {
        forget(id);
        jdbc.sql("update organization_export set state = 'FAILED', problem = ?" + HERE
                        + " and id = ? and state = 'RUNNING'")
                .params(problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)), id)
                .update();
    }

    /** Somebody fetches it now, which leaves an entry in the audit log. */
    void fetched(UUID id, Instant now) {
        jdbc.sql("update organization_export set fetched_at = ?" + HERE + " and id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Its content goes when its time is over. */
    @Transactional
    public void expire(UUID id, Instant now) {
        boolean isOver = jdbc.sql("update organization_export set state = 'EXPIRED'" + HERE
                                + " and id = ? and state = 'READY' and expires_at <= ?")
                        .params(id, Timestamp.from(now))
                        .update()
                == 1;
        if (isOver) {
            forget(id);
        }
    }

    /** The part with this number, counted from zero; empty behind the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> part(UUID id, int number) {
        return jdbc.sql("select content" + PARTS + " and number = ?")
                .params(id, number)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    private void forget(UUID id) {
        jdbc.sql("delete" + PARTS).param(id).update();
    }

    private static OrganizationExport export(ResultSet row, int number) throws SQLException {
        return new OrganizationExport(
                row.getObject("id", UUID.class),
                ExportState.valueOf(row.getString("state")),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "ready_at"),
                instant(row, "expires_at"),
                row.getLong("bytes"),
                row.getLong("total"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
