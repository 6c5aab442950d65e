package ai.vocelio.bff.sessions;

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
import ai.vocelio.identity.FakeSessionDirectory;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class SessionsControllerTests {

    private static final String OWN =
            "{ viewer { sessions { id client address isCurrent signedInAt lastUsedAt endedAt member { name } } } }";
    private static final String OF_MEMBER =
            "query ($id: ID!) { memberSessions(memberId: $id) { sessions { id address isCurrent } } }";
    private static final String REVOKE = """
            mutation ($id: ID!) { sessionRevoke(input: {sessionId: $id}) { session { id endedAt } userErrors { code field } } }""";
    private static final String REVOKE_OTHERS = """
            mutation ($id: ID) { sessionRevokeOthers(input: {memberId: $id}) { sessions { id } userErrors { code field } } }""";
    private static final String EVENTS = "subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }";
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(4);

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    @Autowired
    FakeSessionDirectory directory;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final Person owner = new Person(Role.OWNER);
    private final Person viewer = new Person(Role.VIEWER);

    /** Somebody who may be signed in more than once, and to more than one organization. */
    private final class Person {

        final UUID id = Ids.next(Instant.EPOCH);
        private final Role role;

        Person(Role role) {
            this.role = role;
        }

        GraphQlClient by(UUID organization, String session) {
            directory.begin(id, session);
            return client.with(TestIssuer.shared()
                    .token(TestOrganization.ACME)
                    .claim("sub", id.toString())
                    .claim("name", role.name())
                    .claim("sid", session)
                    .organizations(Map.of("o-" + organization, TestToken.membership(organization, role)))
                    .sign());
        }

        String globalId() {
            return new GlobalId("mbr", id).toString();
        }
    }

    @BeforeEach
    void two_organizations() {
        for (UUID organization : List.of(acme, globex)) {
            Tenant.as(organization, () -> organizations.ensure("o-" + organization, "Sample", ZoneId.of("UTC")));
        }
    }

    @Test
    void a_member_sees_where_he_is_signed_in_and_which_of_these_he_asks_by() {
        viewer.by(acme, "phone").ask(OWN);
        JsonNode sessions = own(viewer.by(acme, "laptop"));

        assertThat(sessions).hasSize(2);
        assertThat(sessions.valueStream()
                        .filter(session -> session.path("isCurrent").asBoolean()))
                .hasSize(1);
        assertThat(sessions.valueStream()).allSatisfy(session -> {
            assertThat(session.path("client").asString()).isEqualTo("vocelio-portal");
            assertThat(session.path("address").asString())
                    .as("one's own is not masked")
                    .isNotEmpty();
            assertThat(session.path("endedAt").isNull()).isTrue();
            assertThat(session.at("/member/name").asString()).isEqualTo("VIEWER");
        });
    }

    @Test
    void a_session_of_another_organization_is_neither_seen_nor_ended() {
        GraphQlClient there = owner.by(globex, "there");
        String elsewhere = own(there).at("/0/id").asString();
        GraphQlClient here = owner.by(acme, "here");

        assertThat(own(here)).hasSize(1);
        assertThat(here.ask(OF_MEMBER, Map.of("id", owner.globalId())).at("/data/memberSessions/sessions"))
                .hasSize(1);
        assertThat(here.ask(REVOKE, Map.of("id", elsewhere))
                        .at("/data/sessionRevoke/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(here.ask(REVOKE_OTHERS).codes()).isEmpty();
        clock.advance(A_FEW_SECONDS);
        assertThat(there.ask(OWN).codes()).isEmpty();
    }

    @Test
    void a_token_of_a_session_that_was_ended_opens_nothing_any_more() {
        GraphQlClient stolen = viewer.by(acme, "stolen");
        String session = own(stolen).at("/0/id").asString();
        Answer ended = viewer.by(acme, "home").ask(REVOKE, Map.of("id", session));
        assertThat(ended.at("/data/sessionRevoke/session/endedAt").isNull())
                .as(ended.toString())
                .isFalse();

        clock.advance(A_FEW_SECONDS);
        for (GraphQlClient late : List.of(stolen, viewer.by(acme, "stolen"))) {
            Answer refused = late.ask(OWN);
            assertThat(refused.codes()).containsExactly("UNAUTHENTICATED");
            assertThat(refused.status()).isEqualTo(401);
        }
        assertThat(own(viewer.by(acme, "home"))).hasSize(1);
    }

    @Test
    void its_sockets_are_closed_and_its_streams_end() {
        GraphQlClient stolen = viewer.by(acme, "stolen");
        try (TestSocket socket = stolen.socket();
                TestEvents events = stolen.events(EVENTS, Map.of())) {
            socket.subscribe("1", EVENTS, Map.of());
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
            assertThat(events.next()).isNotNull();
            assertThat(viewer.by(acme, "home").ask(REVOKE_OTHERS).at("/data/sessionRevokeOthers/sessions"))
                    .hasSize(1);

            assertThat(socket.closing().code()).isEqualTo(4403);
            String last = "";
            for (JsonNode next = events.next(); next != null; next = events.next()) {
                last = next.at("/errors/0/extensions/code").asString();
            }
            assertThat(last).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void who_runs_the_organization_signs_a_member_out_and_nobody_else_does() {
        GraphQlClient late = viewer.by(acme, "late");
        String session = own(late).at("/0/id").asString();
        GraphQlClient colleague = new Person(Role.OPERATOR).by(acme, "colleague");
        assertThat(colleague.ask(OF_MEMBER, Map.of("id", viewer.globalId())).codes())
                .containsExactly("FORBIDDEN");
        assertThat(colleague
                        .ask(REVOKE, Map.of("id", session))
                        .at("/data/sessionRevoke/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(colleague
                        .ask(REVOKE_OTHERS, Map.of("id", viewer.globalId()))
                        .at("/data/sessionRevokeOthers/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");

        GraphQlClient boss = owner.by(acme, "boss");
        assertThat(boss.ask(OF_MEMBER, Map.of("id", viewer.globalId()))
                        .at("/data/memberSessions/sessions/0/id")
                        .asString())
                .isEqualTo(session);
        assertThat(boss.ask(REVOKE_OTHERS, Map.of("id", viewer.globalId()))
                        .at("/data/sessionRevokeOthers/sessions/0/id")
                        .asString())
                .isEqualTo(session);
        clock.advance(A_FEW_SECONDS);
        assertThat(late.ask(OWN).codes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void an_admin_does_not_sign_an_owner_out() {
        owner.by(acme, "boss").ask(OWN);
        Answer refused = new Person(Role.ADMIN).by(acme, "admin").ask(REVOKE_OTHERS, Map.of("id", owner.globalId()));
        assertThat(refused.at("/data/sessionRevokeOthers/userErrors/0/code").asString())
                .isEqualTo("ROLE_NOT_HELD");
    }

    private static JsonNode own(GraphQlClient person) {
        Answer answer = person.ask(OWN);
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at("/data/viewer/sessions");
    }
}
