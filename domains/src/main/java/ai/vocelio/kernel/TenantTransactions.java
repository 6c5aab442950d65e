package ai.vocelio.kernel;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Transactions that tell PostgreSQL their organization, for the transaction only, so that row security sees it. Without an
 * organization they tell nothing, and row security shows no row. A request may share one transaction for all its reads.
 */
public class TenantTransactions implements PlatformTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(TenantTransactions.class);

    private final ThreadLocal<SharedReads> shared = new ThreadLocal<>();
    private final Each each;

    TenantTransactions(EntityManagerFactory entityManagerFactory, Telling alsoTold) {
        this.each = new Each(entityManagerFactory, alsoTold);
        each.afterPropertiesSet();
    }

    /**
     * Does work whose reads share one transaction on this thread: the first read opens it. What writes has a transaction
     * of its own, and so has what reads after a read that failed.
     */
    public <T extends @Nullable Object> T sharingReads(Supplier<T> work) {
        if (shared.get() != null) {
            return work.get();
        }
        SharedReads reads = new SharedReads(each);
        shared.set(reads);
        try {
            return work.get();
        } finally {
            shared.remove();
            reads.close();
        }
    }

    /**
     * Does work for another organization than this thread's: what it reads takes no part in the reads that are shared here,
     * which end before it.
     */
    public <T extends @Nullable Object> T apart(UUID organizationId, Supplier<T> work) {
        @Nullable SharedReads reads = shared.get();
        if (reads == null) {
            return Tenant.as(organizationId, work);
        }
        reads.close();
        shared.remove();
        try {
            return Tenant.as(organizationId, work);
        } finally {
            shared.set(reads);
        }
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) throws TransactionException {
        TransactionDefinition asked = definition == null ? TransactionDefinition.withDefaults() : definition;
        @Nullable SharedReads reads = shared.get();
        return reads == null ? each.getTransaction(asked) : reads.enter(asked);
    }

    @Override
    public void commit(TransactionStatus status) throws TransactionException {
        @Nullable SharedReads reads = shared.get();
        try {
            each.commit(status);
        } finally {
            if (reads != null) {
                reads.leave();
            }
        }
    }

    @Override
    public void rollback(TransactionStatus status) throws TransactionException {
        @Nullable SharedReads reads = shared.get();
        try {
            each.rollback(status);
        } finally {
            if (reads != null) {
                reads.leave();
            }
        }
    }

    /** What PostgreSQL is told of a transaction that may write, beside its organization: a setting that lasts as long. */
    public interface Telling {

        /** Name of the setting: {@code app.something}. */
        String setting();

        /** What it is in the transaction that this thread begins. */
        String value();
    }

    /** The one transaction in which the reads of a request take part, one after the other on one thread. */
    private static final class SharedReads {

        private static final DefaultTransactionDefinition READ = new DefaultTransactionDefinition();

        static {
            READ.setName("reads of a request");
            READ.setReadOnly(true);
        }

        private final PlatformTransactionManager transactions;
        private @Nullable TransactionStatus open;
        private int depth;

        SharedReads(PlatformTransactionManager transactions) {
            this.transactions = transactions;
        }

        TransactionStatus enter(TransactionDefinition asked) {
            if (depth == 0) {
                prepare(asked);
            }
            TransactionStatus status = transactions.getTransaction(asked);
            depth++;
            return status;
        }

        private void prepare(TransactionDefinition asked) {
            boolean isRead = asked.isReadOnly()
                    && asked.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED
                    && asked.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT;
            if (!isRead) {
                close();
            } else if (open == null) {
                open = transactions.getTransaction(READ);
            }
        }

        /** After a failed statement PostgreSQL refuses all others of its transaction, so the next read gets a new one. */
        void leave() {
            depth--;
            if (depth == 0 && open != null && open.isRollbackOnly()) {
                close();
            }
        }

        /** Nothing was written, so an end that fails takes nothing away: who read was told what the reading met. */
        void close() {
            @Nullable TransactionStatus closing = open;
            open = null;
            if (closing == null || closing.isCompleted()) {
                return;
            }
            try {
                end(closing);
            } catch (RuntimeException gone) {
                LOG.debug("A read transaction could not be ended", gone);
            }
        }

        private void end(TransactionStatus closing) {
            if (closing.isRollbackOnly()) {
                transactions.rollback(closing);
            } else {
                transactions.commit(closing);
            }
        }
    }

    private static final class Each extends JpaTransactionManager {

        private static final long serialVersionUID = 1L;
        private static final String READS = "select set_config('app.organization_id', ?, true)";
        private static final String WRITES = READS + ", set_config(?, ?, true)";

        private final transient Telling alsoTold;

        private Each(EntityManagerFactory entityManagerFactory, Telling alsoTold) {
            super(entityManagerFactory);
            this.alsoTold = alsoTold;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            Tenant.current().ifPresent(organization -> tell(transaction, organization, !definition.isReadOnly()));
        }

        private void tell(Object transaction, UUID organization, boolean mayWrite) {
            DataSource dataSource = getDataSource();
            if (dataSource == null) {
                throw new IllegalStateException("Transactions need a data source");
            }
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try (PreparedStatement statement = connection.prepareStatement(mayWrite ? WRITES : READS)) {
                statement.setString(1, organization.toString());
                if (mayWrite) {
                    statement.setString(2, alsoTold.setting());
                    statement.setString(3, alsoTold.value());
                }
                statement.execute();
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("The organization could not be set", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }
    }
}
