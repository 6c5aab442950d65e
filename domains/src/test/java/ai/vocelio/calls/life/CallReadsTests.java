package ai.vocelio.calls.life;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallFilter;
import ai.vocelio.calls.CallOrder;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.CallTurns;
import ai.vocelio.calls.Calls;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class CallReadsTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    Calls calls;

    @Autowired
    CallTurns turns;

    @Autowired
    CallRepository rows;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID acme = UUID.randomUUID();
    private final UUID agent = UUID.randomUUID();

    @Test
    void the_newest_call_comes_first_and_pages_follow_each_other() {
        List<UUID> made = threeCalls();
        Tenant.as(acme, () -> {
            Page<Call> first = calls.list(CallFilter.ALL, CallOrder.NEWEST_FIRST, Paging.first(2));
            assertThat(first.items()).extracting(Call::id).containsExactly(made.get(2), made.get(1));
            assertThat(first.hasNext()).isTrue();
            Call last = first.items().getLast();
            var beyond = new Paging.Position(last.queuedAt().toString(), last.id());
            Page<Call> second = calls.list(CallFilter.ALL, CallOrder.NEWEST_FIRST, new Paging(2, false, beyond, null));
            assertThat(second.items()).extracting(Call::id).containsExactly(made.get(0));
            Page<Call> end = calls.list(CallFilter.ALL, CallOrder.NEWEST_FIRST, new Paging(2, true, null, null));
            assertThat(end.items()).extracting(Call::id).containsExactly(made.get(1), made.get(0));
        });
    }

    @Test
    void every_condition_of_a_filter_must_hold() {
        threeCalls();
        var filter = new CallFilter(
                List.of(CallStatus.QUEUED),
                CallDirection.OUTBOUND,
                agent,
                null,
                null,
                NOON.plusSeconds(1),
                NOON.plusSeconds(2));
        Tenant.as(acme, () -> {
            assertThat(calls.list(filter, CallOrder.NEWEST_FIRST, Paging.first(10))
                            .items())
                    .hasSize(1);
            assertThat(calls.count(filter)).isOne();
            assertThat(calls.underWay(agent, 100)).hasSize(3);
            assertThat(calls.underWay(UUID.randomUUID(), 100)).isEmpty();
        });
    }

    @Test
    void another_organization_sees_none_of_it() {
        List<UUID> made = threeCalls();
        Tenant.as(UUID.randomUUID(), () -> {
            assertThat(calls.byIds(made)).isEmpty();
            assertThat(calls.find(made.getFirst())).isEmpty();
            assertThat(calls.count(CallFilter.ALL)).isZero();
            assertThat(turns.byCallIds(made, 10).values()).allMatch(List::isEmpty);
            assertThat(turns.toolCallsByCallIds(made).values()).allMatch(List::isEmpty);
            assertThat(turns.factsByCallIds(made).values()).allMatch(List::isEmpty);
        });
    }

    private List<UUID> threeCalls() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            made.add(store(NOON.plusSeconds(i)));
        }
        return made;
    }

    private UUID store(Instant at) {
        var parties = new CallEntity.Parties(
                "+12125550100", "+12125550101", agent, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var call = new CallEntity(Ids.next(at), CallDirection.OUTBOUND, parties, at);
        Tenant.as(acme, () -> new TransactionTemplate(transactions).executeWithoutResult(s -> rows.saveAndFlush(call)));
        return call.id();
    }
}
