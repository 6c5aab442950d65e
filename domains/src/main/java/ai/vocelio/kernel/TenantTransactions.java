package ai.vocelio.kernel;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the organization of each transaction, for this transaction only, so that row security sees it. Without
 * an organization it tells nothing, and row security shows no row.
 */
class TenantTransactions extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    TenantTransactions(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Tenant.current().ifPresent(organization -> tell(transaction, organization));
    }

    private void tell(Object transaction, UUID organization) {
        DataSource dataSource = getDataSource();
        if (dataSource == null) {
            throw new IllegalStateException("Transactions need a data source");
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('app.organization_id', ?, true)")) {
            statement.setString(1, organization.toString());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The organization could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
