package ai.vocelio.numbers;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.AgentStatus;
import ai.vocelio.agents.Agents;
import ai.vocelio.kernel.Ids;
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
            select id, e164, label, inbound_agent_id, created_at from phone_number
            where organization_id = current_organization()""";
    private static final Keyset IN_NUMERICAL_ORDER = new Keyset("e164", "text", Direction.ASC);

    private final JdbcClient jdbc;
    private final Agents agents;
    private final Clock clock;

    Numbers(JdbcClient jdbc, Agents agents, Clock clock) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.clock = clock;
    }

    /** Adds a number, or changes its label to this one. Done twice it changes nothing more. */
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
        return byE164(e164).orElseThrow();
    }

    /** Lets a published agent answer calls to a number; null lets nobody answer. */
    @Transactional
    public PhoneNumber assign(UUID numberId, @Nullable UUID agentId) {
        if (find(numberId).isEmpty()) {
            throw notFound("There is no such number.", "numberId");
        }
        if (agentId != null) {
            requirePublished(agentId);
        }
        jdbc.sql("update phone_number set inbound_agent_id = :agent where id = :id")
                .param("agent", agentId)
                .param("id", numberId)
                .update();
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
                row.getTimestamp("created_at").toInstant());
    }
}
