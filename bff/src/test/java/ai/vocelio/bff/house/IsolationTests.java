package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.house.SampleRows;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What one organization has, another one cannot find: tried by every way that the schema gives, also those to come. */
@BffTest
class IsolationTests {

    /** Types whose objects belong to nobody, each with the reason. */
    private static final Map<String, String> SHARED = Map.of("Voice", "the library is the same for all");

    /** Tables that are not called as their type. */
    private static final Map<String, String> TABLES = Map.of("Number", "phone_number");

    private static final Sdl SDL = Sdl.house();

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final Map<String, String> acmes = new LinkedHashMap<>();
    private final Map<String, String> globexes = new LinkedHashMap<>();

    @Autowired
    GraphQlClient client;

    @Autowired
    NodeTypes types;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void two_organizations_with_one_of_everything() {
        Stream.of(acme, globex)
                .forEach(id -> Tenant.as(id, () -> organizations.ensure(alias(id), "Sample", ZoneOffset.UTC)));
        for (NodeType<?> type : types.all()) {
            acmes.put(type.typeName(), sample(acme, type));
            globexes.put(type.typeName(), sample(globex, type));
        }
        acmes.put("Agent", published(acme));
        globexes.put("Agent", published(globex));
    }

    /** Only a published agent lets an order come as far as its other ids. */
    private String published(UUID organization) {
        UUID agent = inTransaction(
                organization,
                () -> jdbc.sql("""
                        update agent set status = 'PUBLISHED', published_version_id = version.id
                        from agent_version version where version.agent_id = agent.id returning agent.id""")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());
        return new GlobalId("agt", agent).toString();
    }

    @Test
    void every_type_with_a_global_id_is_tried() {
        List<String> nodes = SDL.objects().stream()
                .filter(type -> type.getImplements().stream()
                        .anyMatch(parent -> parent instanceof TypeName name
                                && name.getName().equals("Node")))
                .map(ObjectTypeDefinition::getName)
                .toList();
        assertThat(acmes.keySet()).containsExactlyInAnyOrderElementsOf(nodes);
    }

    @Test
    void every_id_of_the_schema_is_tried() {
        List<String> declared = SDL.values()
                .filter(value -> value.has("idOf"))
                .map(Sdl.Input::toString)
                .toList();
        assertThat(IdPath.all(SDL).stream().map(path -> path.declaredAs(SDL)))
                .isNotEmpty()
                .containsAll(declared);
    }

    @Test
    void node_finds_nothing_of_another_organization() {
        tried().forEach(type -> {
            String document = "query($id: ID!) { found: node(id: $id) { __typename id } }";
            Map<String, String> variables = Map.of("id", id(acmes, type));
            assertThat(as(acme).ask(document, variables)
                            .at("/data/found/__typename")
                            .asString())
                    .as("canary")
                    .isEqualTo(type);
            nothing(as(globex).ask(document, variables), type);
        });
    }

    @Test
    void nodes_finds_nothing_of_another_organization() {
        List<String> ids = tried().map(type -> id(acmes, type)).toList();
        String document = "query($ids: [ID!]!) { found: nodes(ids: $ids) { id } }";
        assertThat(as(acme).ask(document, Map.of("ids", ids)).at("/data/found").valueStream())
                .as("canary")
                .noneMatch(JsonNode::isNull);
        assertThat(as(globex)
                        .ask(document, Map.of("ids", ids))
                        .at("/data/found")
                        .valueStream())
                .hasSameSizeAs(ids)
                .allMatch(JsonNode::isNull);
    }

    @Test
    void queries_find_nothing_of_another_organization() {
        paths("Query").forEach(path -> {
            Probe probe = new Probe(SDL, path, acmes);
            Map<String, Object> variables = probe.variables(id(acmes, path.type()));
            Answer own = as(acme).ask(probe.document(), variables);
            assertThat(own.codes()).as("canary " + path).isEmpty();
            assertThat(own.at("/data/found").isObject()).as("canary " + path).isTrue();
            nothing(as(globex).ask(probe.document(), variables), path);
        });
    }

    @Test
    void mutations_find_nothing_of_another_organization() {
        paths("Mutation").forEach(path -> {
            Probe probe = new Probe(SDL, path, globexes);
            Answer answer = as(globex).ask(probe.document(), probe.variables(id(acmes, path.type())));
            assertThat(answer.at("/data/found/userErrors/0/code").asString())
                    .as(path + " " + answer)
                    .endsWith("NOT_FOUND");
            assertThat(answer.at("/data/found").properties())
                    .as(path + " " + answer)
                    .allMatch(part -> part.getKey().matches("__typename|userErrors")
                            || part.getValue().isNull());
        });
    }

    @Test
    void subscriptions_tell_nothing_of_another_organization() {
        paths("Subscription").forEach(path -> {
            Probe probe = new Probe(SDL, path, globexes);
            Map<String, Object> variables = probe.variables(id(acmes, path.type()));
            assertThat(first(as(acme), probe, variables).at("/data/found").isObject())
                    .as("canary " + path)
                    .isTrue();
            JsonNode event = first(as(globex), probe, variables);
            boolean isNotFound =
                    event.at("/errors/0/extensions/code").asString().equals("NOT_FOUND");
            assertThat(isNotFound || isNothing(event.at("/data/found")))
                    .as(path + " " + event)
                    .isTrue();
        });
    }

    @Test
    void a_cursor_of_another_organization_is_refused() {
        SDL.fieldsOf("Query")
                .filter(field -> field.returns().endsWith("Connection"))
                .forEach(field -> {
                    String page = "{ found: " + field.name() + "(first: 1%s) { pageInfo { endCursor } } }";
                    String cursor = as(acme).ask(page.formatted(""))
                            .at("/data/found/pageInfo/endCursor")
                            .asString();
                    assertThat(cursor).as("canary " + field).isNotEmpty();
                    String after = page.formatted(", after: \"" + cursor + "\"");
                    assertThat(as(acme).ask(after).codes())
                            .as("canary " + field)
                            .isEmpty();
                    assertThat(as(globex).ask(after).codes())
                            .as(field.toString())
                            .containsExactly("INVALID_CURSOR");
                });
    }

    private Stream<String> tried() {
        return acmes.keySet().stream().filter(type -> !SHARED.containsKey(type));
    }

    private static Stream<IdPath> paths(String root) {
        return IdPath.all(SDL).stream()
                .filter(path -> path.field().type().equals(root))
                .filter(path -> !SHARED.containsKey(path.type()));
    }

    private static void nothing(Answer answer, Object what) {
        assertThat(isNothing(answer.at("/data/found"))).as(what + " " + answer).isTrue();
        assertThat(answer.codes()).as(String.valueOf(what)).isEmpty();
    }

    /** Null, or a page or an event without any object. */
    private static boolean isNothing(JsonNode found) {
        return found.isNull()
                || found.isObject()
                        && found.properties().stream()
                                .anyMatch(part -> part.getValue().isArray())
                        && found.properties().stream()
                                .filter(part -> part.getValue().isArray())
                                .allMatch(part -> part.getValue().isEmpty());
    }

    private static JsonNode first(GraphQlClient client, Probe probe, Map<String, Object> variables) {
        try (TestEvents events = client.events(probe.document(), variables)) {
            @Nullable JsonNode event = events.next();
            assertThat(event).as(probe.path().toString()).isNotNull();
            return Objects.requireNonNull(event);
        }
    }

    private String sample(UUID organization, NodeType<?> type) {
        String table = TABLES.getOrDefault(type.typeName(), snake(type.typeName()));
        UUID id = SHARED.containsKey(type.typeName())
                ? Ids.next(Clock.systemUTC().instant())
                : type.typeName().equals("Organization") ? organization : written(organization, table);
        return new GlobalId(type.prefix(), id).toString();
    }

    private UUID written(UUID organization, String table) {
        return inTransaction(organization, () -> new SampleRows(jdbc).write(table, organization));
    }

    private UUID inTransaction(UUID organization, Supplier<UUID> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tenant.as(organization, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static String snake(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String id(Map<String, String> samples, String type) {
        return Objects.requireNonNull(samples.get(type));
    }

    private static String alias(UUID organization) {
        return "isolation-" + organization;
    }

    private GraphQlClient as(UUID organization) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .organizations(Map.of(alias(organization), TestToken.membership(organization, Role.OWNER)))
                .sign());
    }
}
