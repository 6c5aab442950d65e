package ai.vocelio.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.TenantEntity;
import ai.vocelio.testing.DomainTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one organization wrote, no other one reads, changes or deletes: tried on every table and every entity there is. */
@DomainTest
class TenantIsolationTests {

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_row_is_seen_by_its_own_organization_alone() {
        for (String table : tables()) {
            write(acme, table);
            assertThat(rows(acme, table)).as(table).isPositive();
            assertThat(rows(globex, table)).as(table).isZero();
            assertThat(inTransaction(() -> count(table)))
                    .as(table + " seen by nobody")
                    .isZero();
            assertThat(count(table)).as(table + " outside a transaction").isZero();
        }
    }

    @Test
    void a_row_of_another_organization_is_not_changed_or_deleted() {
        for (String table : tables()) {
            write(acme, table);
            String before = content(table);
            String column = tenantColumn(table);
            refuseOrMiss(table, () -> update("update " + table + " set " + column + " = " + column));
            refuseOrMiss(table, () -> update("delete from " + table));
            assertThat(content(table)).as(table).isEqualTo(before);
        }
    }

    @Test
    void a_row_is_not_written_for_another_organization() {
        for (String table : tables()) {
            SampleRows samples = new SampleRows(jdbc);
            Map<String, String> acmes = inTransaction(acme, () -> samples.prepare(table, acme));
            assertThatThrownBy(() -> inTransaction(globex, () -> {
                        samples.insert(table, acmes);
                        return table;
                    }))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void a_row_is_not_given_to_another_organization() {
        for (String table : tables()) {
            write(globex, table);
            assertThatThrownBy(() -> inTransaction(
                            globex,
                            () -> jdbc.sql("update " + table + " set " + tenantColumn(table) + " = ?")
                                    .param(acme)
                                    .update()))
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void an_entity_is_found_changed_and_deleted_by_its_own_organization_alone() {
        for (EntityType<?> type : entityTypes()) {
            String table = table(type);
            write(acme, table);
            Object acmes = inTransaction(acme, () -> all(type).getFirst());
            Object id = factory.getPersistenceUnitUtil().getIdentifier(acmes);
            String before = content(table);
            assertThat(inTransaction(globex, () -> all(type))).as(table).isEmpty();
            assertThat(inTransaction(
                            globex,
                            () -> Stream.ofNullable(entities.find(type.getJavaType(), id))
                                    .toList()))
                    .as(table)
                    .isEmpty();
            refuseOrMiss(
                    table,
                    () -> entities.createQuery("delete from " + type.getName()).executeUpdate());
            assertThat(content(table)).as(table).isEqualTo(before);
        }
    }

    @Test
    void an_entity_of_another_organization_cannot_be_merged_or_removed() {
        for (EntityType<?> type : entityTypes()) {
            String table = table(type);
            write(acme, table);
            Object acmes = inTransaction(acme, () -> all(type).getFirst());
            String before = content(table);
            tryOut(() -> entities.merge(acmes));
            tryOut(() -> {
                entities.remove(entities.merge(acmes));
                return true;
            });
            assertThat(content(table)).as(table).isEqualTo(before);
        }
    }

    @Test
    void every_entity_is_a_tenants() {
        assertThat(entityTypes())
                .isNotEmpty()
                .allMatch(type -> TenantEntity.class.isAssignableFrom(type.getJavaType()));
    }

    private List<String> tables() {
        return new Catalogue(jdbc, "public").tables();
    }

    private List<EntityType<?>> entityTypes() {
        return List.copyOf(factory.getMetamodel().getEntities());
    }

    private String table(EntityType<?> type) {
        EntityPersister persister = factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(type.getJavaType());
        return persister.getIdentifierTableName();
    }

    private List<?> all(EntityType<?> type) {
        return entities.createQuery("select e from " + type.getName() + " e", type.getJavaType())
                .getResultList();
    }

    private void write(UUID organization, String table) {
        inTransaction(organization, () -> {
            new SampleRows(jdbc).write(table, organization);
            return table;
        });
    }

    private long rows(UUID organization, String table) {
        return inTransaction(organization, () -> count(table));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private int update(String sql) {
        return jdbc.sql(sql).update();
    }

    private String content(String table) {
        return inTransaction(
                acme,
                () -> jdbc.sql("select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)), '[]')::text from " + table
                                + " t")
                        .query(String.class)
                        .single());
    }

    private static String tenantColumn(String table) {
        return table.equals("organization") ? "id" : "organization_id";
    }

    private void refuseOrMiss(String what, Supplier<Integer> change) {
        try {
            assertThat(inTransaction(globex, change)).as(what).isZero();
        } catch (RuntimeException e) {
            assertThat(e).as(what).hasStackTraceContaining("permission denied");
        }
    }

    private void tryOut(Supplier<?> attempt) {
        try {
            inTransaction(globex, () -> {
                Object made = attempt.get();
                entities.flush();
                return made;
            });
        } catch (RuntimeException e) {
            // refused: as good as without effect, which the caller looks at
        }
    }

    private <T> T inTransaction(UUID organization, Supplier<T> work) {
        return Tenant.as(organization, () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
