package ai.vocelio.bff.house;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.house.SampleRows;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization with one of everything that has a global id, and one of everything that belongs to those. */
final class SampleOrganization {

    /** Types whose objects belong to nobody, each with the reason. */
    static final Map<String, String> SHARED = Map.of("Voice", "the library is the same for all");

    /** Tables that are not called as their type. */
    private static final Map<String, String> TABLES = Map.of("Number", "phone_number", "Session", "member_session");

    private final UUID id = UUID.randomUUID();
    private final @Nullable SampleOrganization above;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GraphQlClient everybody;
    private final GraphQlClient client;

    SampleOrganization(ApplicationContext house) {
        this(house, null);
    }

    /** @param above the one right above it; null for one below nobody */
    SampleOrganization(ApplicationContext house, @Nullable SampleOrganization above) {
        this.above = above;
        this.jdbc = house.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        this.everybody = house.getBean(GraphQlClient.class);
        this.client = member(Role.OWNER);
        this.organizations = house.getBean(Organizations.class);
        Organization parent = above == null
                ? null
                : Tenant.as(above.id, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure(alias(), "Sample", ZoneId.of("UTC"));
            organizations.ensurePlace(above == null ? OrganizationKind.PLATFORM : OrganizationKind.PARTNER, parent);
        });
        child();
        for (NodeType<?> type : house.getBean(NodeTypes.class).all()) {
            ids.put(type.typeName(), new GlobalId(type.prefix(), sample(type.typeName())).toString());
        }
        tie();
    }

    /** The one right above it. */
    @Nullable
    SampleOrganization above() {
        return above;
    }

    /** Global ids by type. */
    Map<String, String> ids() {
        return ids;
    }

    UUID organizationId() {
        return id;
    }

    String id(String type) {
        return Objects.requireNonNull(ids.get(type), type);
    }

    /** The global id of one more of a type. */
    String another(String type) {
        GlobalId first = GlobalId.parse(id(type)).orElseThrow();
        return new GlobalId(first.prefix(), sample(type)).toString();
    }

    /** The global id of one more organization below it. */
    String child() {
        UUID child = UUID.randomUUID();
        Organization parent = Tenant.as(id, organizations::current).orElseThrow();
        Tenant.as(child, () -> {
            organizations.ensure("child-" + child, "Sample", ZoneId.of("UTC"));
            organizations.ensurePlace(OrganizationKind.CUSTOMER, parent);
        });
        return new GlobalId("org", child).toString();
    }

    /** Changes its rows by hand. */
    void change(String sql) {
        change(id, sql);
    }

    /** Changes the rows of another organization by hand. */
    void change(UUID organization, String sql) {
        Tenant.as(
                organization, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    /** Asks as its owner. */
    GraphQlClient client() {
        return client;
    }

    /** Asks as a member with this role. */
    GraphQlClient member(Role role) {
        return everybody.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .person(TestOrganization.ACME, role.name())
                .organizations(Map.of(alias(), TestToken.membership(id, role)))
                .sign());
    }

    /** Asks as a member who has a new custom role that allows this, beside the roles of the token. */
    GraphQlClient memberWith(Set<Permission> permissions, Role... roles) {
        GraphQlClient member = everybody.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .person(TestOrganization.ACME, "Custom " + UUID.randomUUID())
                .organizations(Map.of(alias(), TestToken.membership(id, roles)))
                .sign());
        String memberId = member.ask("{ viewer { member { id } } }")
                .at("/data/viewer/member/id")
                .asString();
        String role = client.ask(
                        "mutation($n: String!, $p: [Permission!]!) { customRoleCreate(input: {name: $n, permissions: $p}) {"
                                + " customRole { id } } }",
                        Map.of("n", "Sample " + UUID.randomUUID(), "p", permissions))
                .at("/data/customRoleCreate/customRole/id")
                .asString();
        client.ask(
                "mutation($r: ID!, $m: ID!) { customRoleGive(input: {customRoleId: $r, memberId: $m}) {"
                        + " userErrors { code } } }",
                Map.of("r", role, "m", memberId));
        return member;
    }

    /** Asks with a new API key that may do this alone. */
    GraphQlClient keyWith(Permission permission) {
        return keyWith(Set.of(permission));
    }

    /** Asks with a new API key that may do these alone. */
    GraphQlClient keyWith(Set<Permission> permissions) {
        Answer made = client.ask(
                "mutation($p: [Permission!]!) { apiKeyCreate(input: {name: \"Sample\", permissions: $p}) { secret } }",
                Map.of("p", permissions));
        return everybody.with(made.at("/data/apiKeyCreate/secret").asString());
    }

    /** All that it has, its audit log and the count of requests aside, as one text per table: another one when anything is not what it was. */
    List<String> rows() {
        return inTransaction(() -> jdbc.sql(tenantTables().stream()
                        .map(
                                "select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)), 0) from %1$s r"
                                        ::formatted)
                        .collect(Collectors.joining(" union all ")))
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** What the audit log says, in the order of its ids: action, outcome and code. */
    List<String> trail() {
        return inTransaction(() -> jdbc.sql("select concat_ws(' ', action, outcome, code) from audit_entry order by id")
                .query((row, n) -> row.getString(1))
                .list());
    }

    private List<String> tenantTables() {
        return jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                          and not c.relispartition and a.attname = 'organization_id' and c.relname not in ('audit_entry', 'api_key_usage', 'organization_identity', 'organization_tombstone', 'organization_check', 'organization_drift', 'sso_setup')
                        order by c.relname""").query((row, n) -> row.getString(1)).list();
    }

    /** Gives it this many more of a type. */
    void grow(String type, int times) {
        IntStream.range(0, times).forEach(n -> sample(type));
        tie();
    }

    /** Domains keep no foreign keys to each other: what names another type's id points to the sample of that type. */
    private void tie() {
        inTransaction(() -> {
            ids.keySet().stream().filter(type -> !SHARED.containsKey(type)).forEach(this::tie);
            versionOfItsOwn();
            jdbc.sql("update phone_number set inbound_agent_id = ?")
                    .param(uuid("Agent"))
                    .update();
            return id;
        });
    }

    private void tie(String type) {
        String table = table(type);
        for (String column : freeReferences(table)) {
            ids.keySet().stream()
                    .filter(other -> !SHARED.containsKey(other) && column.equals(snake(other) + "_id"))
                    .forEach(other -> jdbc.sql("update " + table + " set " + column + " = ?")
                            .param(uuid(other))
                            .update());
        }
    }

    private List<String> freeReferences(String table) {
        return jdbc.sql("""
                        select attname from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and atttypid = 'uuid'::regtype
                          and attname <> 'organization_id'
                          and not exists (select from pg_constraint
                                          where conrelid = attrelid and contype = 'f' and attnum = any(conkey))""").param(table).query((row, n) -> row.getString(1)).list();
    }

    private void versionOfItsOwn() {
        jdbc.sql("""
                        update call set agent_version_id = version.id
                        from (select id, row_number() over () n from agent_version) version,
                             (select id, row_number() over () n from call) this
                        where call.id = this.id and version.n = this.n""").update();
    }

    private UUID uuid(String type) {
        return GlobalId.parse(id(type)).orElseThrow().id();
    }

    private String alias() {
        return "isolation-" + id;
    }

    private UUID sample(String type) {
        if (SHARED.containsKey(type)) {
            return Ids.next(Clock.systemUTC().instant());
        }
        return type.equals("Organization") ? id : inTransaction(() -> written(type));
    }

    private UUID written(String type) {
        String table = table(type);
        SampleRows rows = new SampleRows(jdbc);
        UUID row = rows.write(table, id);
        rows.writeBelow(table, row, id);
        if (type.equals("Agent")) {
            publish(row);
        }
        return row;
    }

    /** Only a published agent lets an order come as far as its other ids. */
    private void publish(UUID agent) {
        jdbc.sql("""
                        update agent set status = 'PUBLISHED', published_version_id = version.id
                        from agent_version version where version.agent_id = agent.id and agent.id = ?""").param(agent).update();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Tenant.as(id, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static String table(String type) {
        return TABLES.getOrDefault(type, snake(type));
    }

    private static String snake(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
