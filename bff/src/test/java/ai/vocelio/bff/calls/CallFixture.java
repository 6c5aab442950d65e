package ai.vocelio.bff.calls;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.calls.CallChanged;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.Speaker;
import ai.vocelio.calls.TurnChanged;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A call of acme that a test moves by hand. It is written past the door, because the door's calls are dialled: no
 * carrier, no talk, only what readers see and hear.
 */
final class CallFixture {

    private static final UUID ACME = TestOrganization.ACME.id();

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID id;
    private final UUID agentId;
    private int version;

    private CallFixture(ApplicationContext house) {
        this.house = house;
        this.jdbc = house.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        this.id = Ids.next(Clock.systemUTC().instant());
        Agents agents = house.getBean(Agents.class);
        this.agentId = Tenant.as(
                ACME, () -> agents.create(AgentFixtures.agent("Calls " + id)).id());
        Tenant.as(ACME, () -> agents.publish(agentId, null));
    }

    static CallFixture inProgress(ApplicationContext house) {
        CallFixture call = new CallFixture(house);
        Tenant.as(ACME, () -> call.insert(house.getBean(Agents.class), house.getBean(Numbers.class)));
        return call;
    }

    /** Its global id. */
    String id() {
        return new GlobalId("call", id).toString();
    }

    /** The global id of its agent. */
    String agentId() {
        return new GlobalId("agt", agentId).toString();
    }

    /** The call belongs to a campaign and is with a contact. */
    void isFor(UUID campaignId, UUID contactId) {
        inTransaction(() -> jdbc.sql("update call set campaign_id = ?, contact_id = ? where id = ?")
                .params(campaignId, contactId, id)
                .update());
    }

    /** A turn as it stands now, told to those who listen. */
    void says(int sequence, Speaker speaker, String text, boolean isFinal) {
        inTransaction(() -> {
            jdbc.sql("""
                            insert into call_turn (organization_id, call_id, sequence, speaker, text, is_interrupted,
                                is_final, started_at, total_ms, model_ms, platform_ms)
                            values (?, ?, ?, ?, ?, false, ?, now(), 300, 290, 10)
                            on conflict (organization_id, call_id, sequence)
                            do update set text = excluded.text, is_final = excluded.is_final""")
                    .params(ACME, id, sequence, speaker.name(), text, isFinal)
                    .update();
            house.publishEvent(new TurnChanged(ACME, id, sequence));
        });
    }

    /** A fact that the agent noted. */
    void notes(String name, String value) {
        inTransaction(() -> jdbc.sql("insert into call_fact values (?, ?, ?, ?, now())")
                .params(ACME, id, name, value)
                .update());
    }

    /** The call is over, told to those who listen. */
    void ends() {
        inTransaction(() -> {
            jdbc.sql("""
                            update call set status = 'COMPLETED', ended_at = now(), duration_seconds = 42,
                                outcome = 'GOAL_REACHED', end_reason = 'AGENT_ENDED', version = version + 1
                            where id = ?""").param(id).update();
            version++;
            house.publishEvent(new CallChanged(ACME, id, agentId, CallStatus.COMPLETED, version));
        });
    }

    /** The call is no longer there, which never happens, and those who listen look for it. */
    void vanishes() {
        inTransaction(() -> {
            jdbc.sql("delete from call_turn where call_id = ?").param(id).update();
            jdbc.sql("delete from call where id = ?").param(id).update();
            house.publishEvent(new TurnChanged(ACME, id, 1));
        });
    }

    private void insert(Agents agents, Numbers numbers) {
        UUID versionId =
                Objects.requireNonNull(agents.find(agentId).orElseThrow().publishedVersionId());
        UUID numberId = numbers.ensure("+12125550177", "Calls").id();
        inTransaction(() ->
                jdbc.sql("""
                        insert into call (organization_id, id, version, direction, status, from_number, to_number,
                            agent_id, agent_version_id, number_id, queued_at, answered_at)
                        values (?, ?, 0, 'OUTBOUND', 'IN_PROGRESS', '+12125550177', '+12125550123', ?, ?, ?, now(), now())""").params(ACME, id, agentId, versionId, numberId).update());
    }

    private void inTransaction(Runnable work) {
        Tenant.as(ACME, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
