package ai.vocelio.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The one transaction in which the reads of a request take part, one after the other on one thread. */
final class SharedReads {

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

    void close() {
        @Nullable TransactionStatus closing = open;
        open = null;
        if (closing == null || closing.isCompleted()) {
            return;
        }
        if (closing.isRollbackOnly()) {
            giveUp(closing);
        } else {
            transactions.commit(closing);
        }
    }

    /** The failure itself was told by the read that failed; with the connection gone there is nothing to roll back. */
    private void giveUp(TransactionStatus closing) {
        try {
            transactions.rollback(closing);
        } catch (TransactionException alsoFailed) {
            assert closing.isCompleted();
        }
    }
}
