package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL lets the organizations of a tree see and do. */
@DomainTest
class OrganizationTreeTests {

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID platform = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID sibling = UUID.randomUUID();
    private final UUID grandchild = UUID.randomUUID();

    @BeforeEach
    void plant() {
        write(platform, null);
        write(partner, platform);
        write(customer, partner);
        write(sibling, partner);
        write(grandchild, customer);
    }

    @Test
    void a_parent_reads_its_children_and_nobody_further_down() {
        assertThat(seenBy(partner)).containsExactlyInAnyOrder(partner, customer, sibling);
    }

    @Test
    void a_platform_reads_all_of_its_tree() {
        assertThat(seenBy(platform)).containsExactlyInAnyOrder(platform, partner, customer, sibling, grandchild);
    }

    @Test
    void a_child_reads_neither_its_parent_nor_its_siblings() {
        assertThat(seenBy(sibling)).containsExactly(sibling);
    }

    @Test
    void a_parent_does_not_change_or_delete_a_child() {
        assertThat(update(partner, "update organization set name = 'Mine' where id = ?", customer))
                .isZero();
        assertThatThrownBy(() -> update(partner, "delete from organization where id = ?", customer))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_parent_does_not_write_a_child_while_it_works_for_itself() {
        assertThatThrownBy(() -> in(partner, () -> insert(UUID.randomUUID(), partner)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void an_organization_keeps_its_alias_and_its_parent() {
        for (String change : List.of(
                "alias = 'other-' || alias", "parent_id = null, platform_id = null", "parent_id = gen_random_uuid()")) {
            assertThatThrownBy(() -> update(customer, "update organization set " + change + " where id = ?", customer))
                    .as(change)
                    .hasStackTraceContaining("never change");
        }
    }

    @Test
    void a_suspension_has_a_reason() {
        assertThatThrownBy(
                        () -> update(customer, "update organization set status = 'SUSPENDED' where id = ?", customer))
                .hasStackTraceContaining("organization_suspension_has_reason");
    }

    @Test
    void an_organization_of_the_bootstrap_file_is_an_active_customer_without_parent() {
        UUID bootstrapped = UUID.randomUUID();
        Tenant.as(bootstrapped, () -> organizations.ensure("o-" + bootstrapped, "Acme", ZoneId.of("UTC")));

        assertThat(in(
                        bootstrapped,
                        () -> jdbc.sql("""
                        select kind || ' ' || status from organization
                        where id = ? and parent_id is null and status_at is null""")
                                .param(bootstrapped)
                                .query(String.class)
                                .single()))
                .isEqualTo("CUSTOMER ACTIVE");
    }

    private List<UUID> seenBy(UUID organization) {
        return in(
                organization,
                () -> jdbc.sql("select id from organization where id = any(array[?, ?, ?, ?, ?])")
                        .params(platform, partner, customer, sibling, grandchild)
                        .query(UUID.class)
                        .list());
    }

    private int update(UUID organization, String sql, UUID id) {
        return in(organization, () -> jdbc.sql(sql).param(id).update());
    }

    private void write(UUID id, @Nullable UUID parent) {
        in(id, () -> insert(id, parent));
    }

    private int insert(UUID id, @Nullable UUID parent) {
        return jdbc.sql("""
                        insert into organization (id, alias, name, time_zone, created_at, parent_id, platform_id)
                        values (:id, 'o-' || :id, 'Sample', 'UTC', now(), cast(:parent as uuid), cast(:platform as uuid))""")
                .param("id", id)
                .param("parent", parent)
                .param("platform", parent == null ? null : platform)
                .update();
    }

    private <T> T in(UUID organization, Supplier<T> work) {
        return Tenant.as(
                organization,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
