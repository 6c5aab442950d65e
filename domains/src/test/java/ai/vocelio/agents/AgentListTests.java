package ai.vocelio.agents;

import static ai.vocelio.agents.AgentFixtures.agent;
import static ai.vocelio.agents.AgentFixtures.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class AgentListTests {

    private static final AgentOrder BY_NAME = new AgentOrder(AgentOrder.Field.NAME, Direction.ASC);

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID acme = UUID.randomUUID();

    @BeforeEach
    void five_agents() {
        Tenant.as(
                acme,
                () -> List.of("Echo", "Alpha", "delta", "Bravo", "Charlie")
                        .forEach(name -> agents.create(agent(name))));
    }

    @Test
    void agents_come_newest_first_or_letter_by_letter() {
        assertThat(names(AgentOrder.NEWEST_FIRST, Paging.first(10)))
                .containsExactly("Charlie", "Bravo", "delta", "Alpha", "Echo");
        assertThat(names(BY_NAME, Paging.first(10))).containsExactly("Alpha", "Bravo", "Charlie", "Echo", "delta");
        assertThat(names(new AgentOrder(AgentOrder.Field.NAME, Direction.DESC), Paging.first(10)))
                .containsExactly("delta", "Echo", "Charlie", "Bravo", "Alpha");
    }

    @Test
    void pages_forward_and_backward_show_every_agent_once() {
        for (AgentOrder order : List.of(AgentOrder.NEWEST_FIRST, BY_NAME)) {
            Page<Agent> first = list(order, Paging.first(2));
            Page<Agent> second = list(order, paging(false, last(order, first), null));
            Page<Agent> third = list(order, paging(false, last(order, second), null));
            Page<Agent> back = list(order, paging(true, null, first(order, third)));

            assertThat(first.hasPrevious()).isFalse();
            assertThat(first.hasNext()).isTrue();
            assertThat(third.items()).hasSize(1);
            assertThat(third.hasNext()).isFalse();
            assertThat(third.hasPrevious()).isTrue();
            assertThat(back.items()).isEqualTo(second.items());
            assertThat(back.hasNext()).isTrue();
        }
    }

    @Test
    void every_condition_of_a_filter_must_hold() {
        Tenant.as(acme, () -> {
            UUID alpha = list(BY_NAME, Paging.first(1)).items().getFirst().id();
            agents.publish(alpha, null);
            var published = List.of(AgentStatus.PUBLISHED, AgentStatus.RETIRED);

            assertThat(agents.count(AgentFilter.ALL)).isEqualTo(5);
            assertThat(agents.count(new AgentFilter(published, null))).isOne();
            assertThat(agents.count(new AgentFilter(null, "LPH"))).isOne();
            assertThat(agents.count(new AgentFilter(null, "%"))).isZero();
            assertThat(agents.list(new AgentFilter(published, "a"), BY_NAME, Paging.first(5))
                            .items())
                    .extracting(Agent::id)
                    .containsExactly(alpha);
            assertThat(agents.count(new AgentFilter(published, "brav"))).isZero();
        });
    }

    @Test
    void versions_come_newest_first() {
        Tenant.as(acme, () -> {
            UUID id = agents.create(agent("Foxtrot")).id();
            List.of("One.", "Two.", "Three.").forEach(line -> {
                agents.update(change(id).openingLine(line).build());
                agents.publish(id, null);
            });
            Page<AgentVersion> first = agents.versions(id, Paging.first(2));
            AgentVersion last = first.items().getLast();

            assertThat(first.items()).extracting(AgentVersion::number).containsExactly(3, 2);
            assertThat(agents.versions(id, paging(false, AgentVersion.position(last), null))
                            .items())
                    .extracting(AgentVersion::number)
                    .containsExactly(1);
        });
    }

    @Test
    void a_version_can_be_neither_changed_nor_deleted() {
        Tenant.as(acme, () -> {
            agents.publish(agents.create(agent("Golf")).id(), null);
            for (String sql : List.of("update agent_version set number = 9", "delete from agent_version")) {
                assertThatThrownBy(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> jdbc.sql(sql).update()))
                        .hasStackTraceContaining("permission denied for table agent_version");
            }
        });
    }

    private List<String> names(AgentOrder order, Paging paging) {
        return list(order, paging).items().stream().map(Agent::name).toList();
    }

    private Page<Agent> list(AgentOrder order, Paging paging) {
        return Tenant.as(acme, () -> agents.list(AgentFilter.ALL, order, paging));
    }

    private static Position first(AgentOrder order, Page<Agent> page) {
        return order.position(page.items().getFirst());
    }

    private static Position last(AgentOrder order, Page<Agent> page) {
        return order.position(page.items().getLast());
    }

    private static Paging paging(boolean isFromEnd, @Nullable Position after, @Nullable Position before) {
        return new Paging(2, isFromEnd, after, before);
    }
}
