package ai.vocelio.bff.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class MembersControllerTests {

    private static final String UPDATE = """
            mutation ($id: ID!, $roles: [Role!]!) { memberUpdate(input: {memberId: $id, roles: $roles}) {
              member { id roles } userErrors { code field } } }""";
    private static final String REMOVE = """
            mutation ($id: ID!) { memberRemove(input: {memberId: $id}) {
              member { id removedAt } userErrors { code field } } }""";
    private static final String EVENTS = "subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }";
    private static final String PERMISSIONS = "{ viewer { permissions member { roles } } }";
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(4);

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    @Autowired
    SettableClock clock;

    private final UUID organization = UUID.randomUUID();
    private final Person owner = new Person(Role.OWNER);
    private final Person viewer = new Person(Role.VIEWER);

    /** Somebody with an access token that goes on saying what he was. */
    private final class Person {

        final UUID id = Ids.next(java.time.Instant.EPOCH);
        private final Role role;

        Person(Role role) {
            this.role = role;
        }

        GraphQlClient client() {
            return client.with(TestIssuer.shared()
                    .token(TestOrganization.ACME)
                    .claim("sub", id.toString())
                    .claim("name", role.name())
                    .organizations(Map.of("o-" + organization, TestToken.membership(organization, role)))
                    .sign());
        }

        String globalId() {
            return new GlobalId("mbr", id).toString();
        }
    }

    @BeforeEach
    void two_members() {
        Tenant.as(organization, () -> organizations.ensure("o-" + organization, "Sample", ZoneId.of("UTC")));
        assertThat(owner.client().ask(PERMISSIONS).codes()).isEmpty();
        assertThat(viewer.client().ask(PERMISSIONS).codes()).isEmpty();
    }

    @Test
    void members_are_listed_by_name() {
        Answer answer = owner.client().ask("{ members(first: 5) { totalCount nodes { name roles removedAt } } }");
        assertThat(answer.at("/data/members").toString())
                .isEqualTo("{\"totalCount\":2,\"nodes\":[{\"name\":\"OWNER\",\"roles\":[\"OWNER\"],\"removedAt\":null},"
                        + "{\"name\":\"VIEWER\",\"roles\":[\"VIEWER\"],\"removedAt\":null}]}");
        assertThat(viewer.client().ask("{ members { totalCount } }").codes()).isEmpty();
        assertThat(viewer.client().ask("{ invitations { totalCount } }").codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void who_was_removed_is_let_in_no_more_with_a_token_that_is_still_good() {
        GraphQlClient before = viewer.client();
        assertThat(before.ask(PERMISSIONS).codes()).isEmpty();
        assertThat(removed(viewer).at("/data/memberRemove/member/removedAt").isNull())
                .isFalse();

        clock.advance(A_FEW_SECONDS);
        for (GraphQlClient late : List.of(before, viewer.client())) {
            Answer refused = late.ask(PERMISSIONS);
            assertThat(refused.codes()).containsExactly("UNAUTHENTICATED");
            assertThat(refused.status()).isEqualTo(401);
        }
        assertThat(owner.client()
                        .ask("{ members { totalCount } }")
                        .at("/data/members/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void who_has_other_roles_may_what_they_may_whatever_an_older_token_says() {
        GraphQlClient before = viewer.client();
        assertThat(before.ask("{ auditEntries(first: 1) { nodes { action } } }").codes())
                .containsExactly("FORBIDDEN");
        changed(viewer, "ADMIN");
        clock.advance(A_FEW_SECONDS);
        assertThat(before.ask("{ auditEntries(first: 1) { nodes { action } } }").codes())
                .isEmpty();
        changed(viewer, "BILLING");
        clock.advance(A_FEW_SECONDS);
        assertThat(before.ask(PERMISSIONS).at("/data/viewer/permissions").toString())
                .isEqualTo("[\"NUMBER_READ\",\"ORGANIZATION_READ\"]");
        assertThat(before.ask(PERMISSIONS).at("/data/viewer/member/roles").toString())
                .isEqualTo("[\"BILLING\"]");
    }

    @Test
    void a_socket_of_who_was_removed_is_closed() {
        try (TestSocket socket = viewer.client().socket()) {
            socket.subscribe("1", EVENTS, Map.of());
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
            removed(viewer);
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void a_socket_of_who_has_other_roles_is_closed_and_a_new_one_opens_with_them() {
        try (TestSocket socket = viewer.client().socket()) {
            changed(viewer, "BILLING");
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
        try (TestSocket socket = viewer.client().socket()) {
            socket.subscribe("1", EVENTS, Map.of());
            assertThat(socket.next().toString()).contains("FORBIDDEN");
        }
    }

    @Test
    void a_stream_of_events_of_who_was_removed_ends_with_a_typed_error() {
        try (TestEvents events = viewer.client().events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            removed(viewer);
            String last = "";
            for (JsonNode next = events.next(); next != null; next = events.next()) {
                last = next.at("/errors/0/extensions/code").asString();
            }
            assertThat(last).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void the_last_owner_stays() {
        assertThat(removed(owner).at("/data/memberRemove/userErrors/0/code").asString())
                .isEqualTo("LAST_OWNER");
        assertThat(changed(owner, "VIEWER")
                        .at("/data/memberUpdate/userErrors/0/code")
                        .asString())
                .isEqualTo("LAST_OWNER");
    }

    @Test
    void an_admin_makes_himself_no_owner() {
        Person admin = new Person(Role.ADMIN);
        Answer answer = admin.client().ask(PERMISSIONS);
        assertThat(answer.codes()).isEmpty();
        Answer risen = admin.client().ask(UPDATE, Map.of("id", admin.globalId(), "roles", List.of("OWNER")));
        assertThat(risen.at("/data/memberUpdate/userErrors/0/code").asString()).isEqualTo("ROLE_NOT_HELD");
    }

    private Answer changed(Person person, String role) {
        return owner.client().ask(UPDATE, Map.of("id", person.globalId(), "roles", List.of(role)));
    }

    private Answer removed(Person person) {
        return owner.client().ask(REMOVE, Map.of("id", person.globalId()));
    }
}
