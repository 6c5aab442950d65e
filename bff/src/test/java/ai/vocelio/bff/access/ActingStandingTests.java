package ai.vocelio.bff.access;

import static ai.vocelio.bff.access.TestFamily.done;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Whatever ends an access, or what stands behind it, ends it within seconds: for requests, sockets and streams. */
@BffTest
class ActingStandingTests {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(4);
    private static final String AGENTS = "{ agents(first: 1) { nodes { id } } }";
    private static final String EVENTS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";

    @Autowired
    ApplicationContext house;

    @Autowired
    SettableClock clock;

    private TestFamily family;
    private GraphQlClient owner;
    private GraphQlClient paula;
    private GraphQlClient olga;

    @BeforeEach
    void a_partner_with_somebody_who_helps() {
        family = new TestFamily(house);
        owner = family.as(family.partner, "Peter", Role.OWNER);
        paula = family.as(family.partner, "Paula", Role.ADMIN);
        olga = family.as(family.customer, "Olga", Role.OWNER);
        for (GraphQlClient one : List.of(owner, paula, olga)) {
            assertThat(one.ask(AGENTS).codes()).isEmpty();
        }
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void the_organization_throws_somebody_out() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        isIn(paula.acting(access));
        assertThat(done(olga, "supportAccessRevoke", access)
                        .at("/data/supportAccessRevoke/supportAccess/status")
                        .asString())
                .isEqualTo("ENDED");
        isOut(paula.acting(access));
        isIn(paula);
    }

    @Test
    void its_time_ends() {
        String access = family.begun(paula, family.customer, Map.of("duration", "PT1M"), Role.VIEWER);
        isIn(paula.acting(access));
        clock.advance(Duration.ofSeconds(61));
        isOut(paula.acting(access));
    }

    @Test
    void the_organization_or_that_above_is_suspended() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        isIn(paula.acting(access));
        suspend(owner, TestFamily.id(family.customer));
        clock.advance(A_FEW_SECONDS);
        isOut(paula.acting(access));
        isIn(paula);

        String beside = family.begun(paula, family.sibling, Role.VIEWER);
        isIn(paula.acting(beside));
        suspend(family.as(family.platform, "Pam", Role.OWNER), TestFamily.id(family.partner));
        clock.advance(A_FEW_SECONDS);
        isOut(paula.acting(beside));
    }

    @Test
    void the_person_is_taken_out_at_home() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        isIn(paula.acting(access));
        remove();
        clock.advance(A_FEW_SECONDS);
        assertThat(paula.acting(access).ask(AGENTS).codes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void the_person_loses_the_roles_at_home() {
        String access = family.begun(paula, family.customer, Role.MANAGER);
        isIn(paula.acting(access));
        owner.ask(
                "mutation ($id: ID!) { memberUpdate(input: {memberId: $id, roles: [VIEWER]}) { userErrors { code } } }",
                Map.of("id", paulasId()));
        clock.advance(A_FEW_SECONDS);
        Answer refused = paula.acting(access).ask(AGENTS);
        assertThat(refused.codes()).containsExactly("FORBIDDEN");
        assertThat(refused.at("/errors/0/message").asString()).contains("SUPPORT_ACCESS_USE");
    }

    @Test
    void a_socket_is_closed_when_it_ends() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        try (TestSocket socket = paula.acting(access).socket()) {
            assertThat(alias(socket)).isEqualTo(TestFamily.alias(family.customer));
            done(olga, "supportAccessRevoke", access);
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void a_socket_is_closed_when_its_time_is_over() {
        String access = family.begun(paula, family.customer, Map.of("duration", "PT1M"), Role.VIEWER);
        try (TestSocket socket = paula.acting(access).socket()) {
            clock.advance(Duration.ofSeconds(61));
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void a_socket_is_closed_when_the_person_is_taken_out_at_home() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        try (TestSocket socket = paula.acting(access).socket()) {
            assertThat(alias(socket)).isEqualTo(TestFamily.alias(family.customer));
            remove();
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void no_socket_opens_by_what_is_no_access_of_ones_own() {
        try (TestSocket socket = paula.rawSocket("graphql-transport-ws")) {
            socket.send(paula.acting("sac_made_up").hello());
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
        try (TestSocket socket = paula.rawSocket("graphql-transport-ws")) {
            socket.send(paula.acting("sac_made_up").hello().replace("\"sac_made_up\"", "5"));
            assertThat(socket.closing().code()).as("not at home instead").isEqualTo(4403);
        }
    }

    @Test
    void both_sides_are_told_live_who_comes_and_goes() {
        String follow =
                "subscription { supportAccessChanged { isSnapshot supportAccesses { side status personName } } }";
        try (TestEvents here = olga.events(follow, Map.of());
                TestEvents above = owner.events(follow, Map.of())) {
            assertThat(told(here)).isEqualTo("{\"isSnapshot\":true,\"supportAccesses\":[]}");
            assertThat(told(above)).isEqualTo("{\"isSnapshot\":true,\"supportAccesses\":[]}");
            String access = family.begun(paula, family.customer, Role.VIEWER);
            assertThat(told(here)).isEqualTo(event("INCOMING", "ACTIVE"));
            assertThat(told(above)).isEqualTo(event("OUTGOING", "ACTIVE"));
            done(olga, "supportAccessRevoke", access);
            assertThat(told(above)).isEqualTo(event("OUTGOING", "ENDED"));
        }
    }

    private static String told(TestEvents events) {
        return Objects.requireNonNull(events.next())
                .at("/data/supportAccessChanged")
                .toString();
    }

    private static String event(String side, String status) {
        return "{\"isSnapshot\":false,\"supportAccesses\":[{\"side\":\"%s\",\"status\":\"%s\",\"personName\":\"Paula\"}]}"
                .formatted(side, status);
    }

    @Test
    void a_stream_of_events_ends_with_a_typed_error() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        try (TestEvents events = paula.acting(access).events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            done(olga, "supportAccessRevoke", access);
            String last = "";
            for (JsonNode next = events.next(); next != null; next = events.next()) {
                last = next.at("/errors/0/extensions/code").asString();
            }
            assertThat(last).isEqualTo("UNAUTHENTICATED");
            assertThat(events.isComplete()).isTrue();
        }
    }

    private static String alias(TestSocket socket) {
        return socket.subscribe("1", "{ organization { alias } }", Map.of())
                .next()
                .at("/payload/data/organization/alias")
                .asString();
    }

    private void remove() {
        Answer removed = owner.ask(
                "mutation ($id: ID!) { memberRemove(input: {memberId: $id}) { userErrors { code } } }",
                Map.of("id", paulasId()));
        assertThat(removed.at("/data/memberRemove/userErrors").isEmpty())
                .as(removed.toString())
                .isTrue();
    }

    private String paulasId() {
        return new GlobalId("mbr", TestFamily.person(family.partner, "Paula")).toString();
    }

    private static void suspend(GraphQlClient by, String id) {
        Answer suspended = by.ask(
                "mutation ($id: ID!) { organizationSuspend(input: {organizationId: $id, reason: \"Unpaid\"}) {"
                        + " userErrors { code } } }",
                Map.of("id", id));
        assertThat(suspended.at("/data/organizationSuspend/userErrors").isEmpty())
                .as(suspended.toString())
                .isTrue();
    }

    private static void isIn(GraphQlClient client) {
        assertThat(client.ask(AGENTS).codes()).isEmpty();
    }

    private static void isOut(GraphQlClient client) {
        Answer refused = client.ask(AGENTS);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.codes()).containsExactly("FORBIDDEN");
    }
}
