package ai.vocelio.access;

import static ai.vocelio.access.AccessTree.in;
import static ai.vocelio.access.AccessTree.order;
import static ai.vocelio.access.AccessTree.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.mail.FakePostOffice;
import ai.vocelio.mail.Letter;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is to answer is written to. */
@DomainTest
class SupportLettersTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    SupportAccesses accesses;

    @Autowired
    SupportPolicies policies;

    @Autowired
    Organizations organizations;

    @Autowired
    Team team;

    @Autowired
    FakePostOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AccessTree tree;
    private final SupportActor paula = somebody();
    private final String owner = UUID.randomUUID() + "@example.com";
    private final String viewer = UUID.randomUUID() + "@example.com";

    @BeforeEach
    void a_customer_that_wants_to_be_asked() {
        tree = new AccessTree(organizations);
        arrive(owner, Role.OWNER);
        arrive(viewer, Role.VIEWER);
        in(tree.customer, () -> policies.update(SupportConsent.REQUIRED, Set.of(Role.SUPERVISOR)));
    }

    @Test
    void owners_are_written_to_when_somebody_asks_and_when_somebody_does_not_wait() {
        SupportAccess request = in(tree.partner, () -> accesses.begin(order(tree.customer), paula));
        assertThat(letter(1).text()).contains("Paula Partner", "SUPERVISOR", "Calls fail");

        // not by the clock: jobs go by the real one
        in(
                tree.customer,
                () -> transaction.execute(status -> jdbc.sql(
                                "update support_access set requested_at = requested_at - interval '1 hour' where id = ?")
                        .param(request.id())
                        .update()));
        in(tree.partner, () -> accesses.breakGlass(request.id(), "Fire <b>", paula));
        assertThat(letter(2).subject()).startsWith("Emergency");
        assertThat(letter(2).html()).contains("Fire &lt;b&gt;");
        assertThat(office.handed(viewer)).isEmpty();
    }

    private Letter letter(int number) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(office.handed(owner)).hasSize(number));
        return office.handed(owner).get(number - 1).letter();
    }

    private void arrive(String email, Role role) {
        in(tree.customer, () -> team.arrived(new MemberArrival(UUID.randomUUID(), "Olga Owner", email, Set.of(role))));
    }
}
