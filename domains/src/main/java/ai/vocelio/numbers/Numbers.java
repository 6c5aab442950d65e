package ai.vocelio.numbers;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentStatus;
import ai.vocelio.agents.Agents;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The telephone numbers of the current organization. Faults carry a {@link NumberUserErrorCode}. */
@Service
public class Numbers {

    private static final String SELECT = """
            select id, e164, label, inbound_agent_id, inbound_route, created_at from phone_number
            where organization_id = current_organization()""";
    private static final Keyset IN_NUMERICAL_ORDER = new Keyset("e164", "text", Direction.ASC);

    private final JdbcClient jdbc;
    private final Agents agents;
    private final Jobs jobs;
    private final Clock clock;

    Numbers(JdbcClient jdbc, Agents agents, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Adds a number, or changes its label to this one. The carrier is told again of one that an agent answers: it may have
     * forgotten, or our own address may be another one. Done twice it changes nothing more.
     */
    @Transactional
    public PhoneNumber ensure(String e164, String label) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into phone_number as old (organization_id, id, e164, label, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict on constraint phone_number_e164_unique
                        do update set label = excluded.label where old.label <> excluded.label""")
                .params(Tenant.required(), Ids.next(now), e164, label, Timestamp.from(now))
                .update();
        PhoneNumber number = byE164(e164).orElseThrow();
        if (number.inboundAgentId() != null) {
            jobs.schedule(NumberRouteJob.NAME, number.id(), now);
        }
        return number;
    }

    /**
     * Lets a published agent answer calls to a number, of which the carrier is told in the background; null lets nobody
     * answer.
     */
    @Transactional
    public PhoneNumber assign(UUID numberId, @Nullable UUID agentId) {
        if (find(numberId).isEmpty()) {
            throw notFound("There is no such number.", "numberId");
        }
        if (agentId == null) {
            jdbc.sql("update phone_number set inbound_agent_id = null where id = ?")
                    .param(numberId)
                    .update();
        } else {
            requirePublished(agentId);
            jdbc.sql("update phone_number set inbound_agent_id = ?, inbound_route = 'PENDING' where id = ?")
                    .params(agentId, numberId)
                    .update();
            jobs.schedule(NumberRouteJob.NAME, numberId, clock.instant());
        }
        return find(numberId).orElseThrow();
    }

    /** The number with this id. */
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The numbers with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, PhoneNumber> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(Numbers::number)
                .stream()
                .collect(Collectors.toMap(PhoneNumber::id, Function.identity()));
    }

    /** The organization's number that is written so. */
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> byE164(String e164) {
        return jdbc.sql(SELECT + " and e164 = ?")
                .param(e164)
                .query(Numbers::number)
                .optional();
    }

    /** A page of the numbers, in numerical order. */
    @Transactional(readOnly = true)
    public Page<PhoneNumber> list(Paging paging) {
        return IN_NUMERICAL_ORDER.read(jdbc, SELECT, Map.of(), paging, Numbers::number);
    }

    /** How many numbers there are. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from phone_number where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    /** Takes an agent away from every number that it answers. */
    @Transactional
    void takeAway(UUID agentId) {
        jdbc.sql("""
                        update phone_number set inbound_agent_id = null
                        where organization_id = current_organization() and inbound_agent_id = ?""").param(agentId).update();
    }

    /** Keeps what the carrier said of calls to the number. */
    @Transactional
    void routed(UUID numberId, NumberRoute route) {
        jdbc.sql("update phone_number set inbound_route = ? where id = ?")
                .params(route.name(), numberId)
                .update();
    }

    private void requirePublished(UUID agentId) {
        Agent agent = agents.find(agentId).orElseThrow(() -> notFound("There is no such agent.", "agentId"));
        if (agent.status() != AgentStatus.PUBLISHED) {
            throw new Problem(
                    Kind.CONFLICT,
                    NumberUserErrorCode.AGENT_NOT_PUBLISHED,
                    agent.status() == AgentStatus.RETIRED
                            ? "The agent is retired: choose another one."
                            : "The agent has no published version: publish it first.",
                    "agentId");
        }
    }

    private static Problem notFound(String sentence, String field) {
        return new Problem(Kind.NOT_FOUND, NumberUserErrorCode.NOT_FOUND, sentence, field);
    }

    private static PhoneNumber number(ResultSet row, int n) throws SQLException {
        return new PhoneNumber(
                row.getObject("id", UUID.class),
                row.getString("e164"),
                row.getString("label"),
                row.getObject("inbound_agent_id", UUID.class),
                NumberRoute.valueOf(row.getString("inbound_route")),
                row.getTimestamp("created_at").toInstant());
    }
}
