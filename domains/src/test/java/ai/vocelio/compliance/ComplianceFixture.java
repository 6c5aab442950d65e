package ai.vocelio.compliance;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what is only read so far, past the doors. */
public final class ComplianceFixture {

    private final UUID organization;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param organization whose rows are written */
    public ComplianceFixture(ApplicationContext house, UUID organization) {
        this.organization = organization;
        this.jdbc = house.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    /** A person who said in a call not to be called again. */
    public UUID doNotCall(String phone, Instant since, @Nullable Instant until) {
        UUID id = Ids.next(since);
        write(
                "insert into do_not_call_entry values (?, ?, ?, 'PERSON_ASKED', 'CALL', null, ?, ?)",
                id,
                phone,
                since,
                until);
        return id;
    }

    /** A contact who said in a call that the organization may call. */
    public UUID mayCall(UUID contactId, Instant given, @Nullable Instant revoked) {
        UUID id = Ids.next(given);
        write(
                "insert into consent values (?, ?, ?, 'SERVICE_CALL', 'CALL', 'Yes, do', ?, ?)",
                id,
                contactId,
                given,
                revoked);
        return id;
    }

    private void write(String sql, UUID id, Object of, Instant from, @Nullable Instant until) {
        Tenant.as(
                organization,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql)
                        .param(organization)
                        .param(id)
                        .param(of)
                        .param(Timestamp.from(from))
                        .param(until == null ? null : Timestamp.from(until))
                        .update()));
    }
}
