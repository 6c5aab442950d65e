package ai.vocelio.bff.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An organization that was suspended gets in nowhere: not with a token that is known, a key, a socket or a stream. */
@BffTest
class SuspensionTests {

    private static final Duration TRUSTED = Duration.ofSeconds(4);
    private static final String AGENTS = "{ agents(first: 1) { nodes { id } } }";
    private static final String EVENTS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";
    private static final String SUSPEND = """
            mutation ($id: ID!) { organizationSuspend(input: {organizationId: $id, reason: "Unpaid"}) {
              organization { status statusReason } userErrors { code } } }""";
    private static final String REACTIVATE = """
            mutation ($id: ID!) { organizationReactivate(input: {organizationId: $id}) {
              organization { status } userErrors { code } } }""";

    @Autowired
    ApplicationContext house;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TestTree tree;
    private GraphQlClient customer;

    @BeforeEach
    void a_customer_that_works() {
        tree = new TestTree(house);
        customer = tree.as(tree.customer, Role.OWNER);
        assertThat(customer.ask(AGENTS).codes()).isEmpty();
    }

    @Test
    void a_token_that_was_let_in_before_is_refused_with_the_reason_and_works_again_later() {
        change(tree.partner, SUSPEND);
        clock.advance(TRUSTED);
        Answer refused = customer.ask(AGENTS);
        assertThat(refused.codes()).containsExactly("FORBIDDEN");
        assertThat(refused.at("/errors/0/message").asString()).endsWith("is suspended: Unpaid");
        assertThat(tree.as(tree.customer, Role.VIEWER).ask(AGENTS).codes()).containsExactly("FORBIDDEN");

        change(tree.platform, REACTIVATE);
        clock.advance(TRUSTED);
        assertThat(customer.ask(AGENTS).codes()).isEmpty();
    }

    @Test
    void its_keys_open_no_more() {
        GraphQlClient key = customer.with(
                customer.ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }")
                        .at("/data/apiKeyCreate/secret")
                        .asString());
        assertThat(key.ask(AGENTS).codes()).isEmpty();
        change(tree.partner, SUSPEND);
        clock.advance(TRUSTED);
        assertThat(key.ask(AGENTS).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void its_sockets_are_closed() {
        try (TestSocket socket = customer.socket()) {
            change(tree.partner, SUSPEND);
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void its_streams_of_events_end_with_a_typed_error() {
        try (TestEvents events = customer.events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            change(tree.partner, SUSPEND);
            String last = "";
            for (JsonNode next = events.next(); next != null; next = events.next()) {
                last = next.at("/errors/0/extensions/code").asString();
            }
            assertThat(last).isEqualTo("UNAUTHENTICATED");
            assertThat(events.isComplete()).isTrue();
        }
    }

    @Test
    void others_of_the_tree_go_on() {
        change(tree.partner, SUSPEND);
        clock.advance(TRUSTED);
        assertThat(tree.as(tree.partner, Role.OWNER).ask(AGENTS).codes()).isEmpty();
    }

    @Test
    void the_log_of_the_one_above_and_of_the_organization_itself_keep_who_did_it() {
        change(tree.partner, SUSPEND);
        for (UUID organization : List.of(tree.partner, tree.customer)) {
            assertThat(entries(organization))
                    .as(String.valueOf(organization))
                    .contains("organizationSuspend OWNER ACTIVE SUSPENDED");
        }
    }

    private List<String> entries(UUID organization) {
        return Tenant.as(
                organization,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        select concat_ws(' ', action, actor_name, before ->> 'status', after ->> 'status') from audit_entry
                        where object_id = ?""")
                                .param(tree.customer)
                                .query((row, n) -> row.getString(1))
                                .list())));
    }

    private void change(UUID by, String mutation) {
        Answer changed = tree.as(by, Role.OWNER).ask(mutation, Map.of("id", TestTree.id(tree.customer)));
        assertThat(changed.toString()).doesNotContain("\"errors\"").contains("\"userErrors\":[]");
    }
}
