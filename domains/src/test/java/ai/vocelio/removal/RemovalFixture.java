package ai.vocelio.removal;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Trees with organizations that go. */
@Component
@ConditionalOnBooleanProperty("vocelio.test.fakes")
class RemovalFixture {

    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RemovalFixture(Organizations organizations, JdbcClient jdbc, TransactionTemplate transaction) {
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure(alias(id), kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }

    static String alias(UUID id) {
        return "r-" + id;
    }

    Organization seen(UUID by, UUID id) {
        return Tenant.as(by, () -> organizations.find(id)).orElseThrow();
    }

    boolean isThere(UUID id) {
        return Tenant.as(id, organizations::current).isPresent();
    }

    /** As it is 31 days after its owner has asked for it, without the queue knowing. */
    void due(UUID id) {
        change(id, """
                update organization set removal_requested_at = now() - interval '31 days', removal_by = 'ITSELF',
                                        removal_due_at = now() - interval '1 day' where id = current_organization()""");
    }

    int change(UUID organization, String sql) {
        return in(organization, () -> jdbc.sql(sql).update());
    }

    List<String> lines(UUID organization, String sql) {
        return in(
                organization,
                () -> jdbc.sql(sql)
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list());
    }

    private <T> T in(UUID organization, Supplier<T> work) {
        return Tenant.as(organization, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
