package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization with calls that have ended: written past the door, because the door's calls are dialled. */
public final class EndedCalls {

    private static final List<CallStatus> FINAL =
            Arrays.stream(CallStatus.values()).filter(CallStatus::isFinal).toList();

    public final UUID organization;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** A new organization, by this clock. */
    public static EndedCalls in(BeanFactory beans, String timeZone) {
        UUID organization = UUID.randomUUID();
        Tenant.as(
                organization,
                () -> beans.getBean(Organizations.class)
                        .ensure("figures-" + organization, "Figures", ZoneId.of(timeZone)));
        return new EndedCalls(beans, organization);
    }

    /** An organization that is there. */
    public EndedCalls(BeanFactory beans, UUID organization) {
        this.organization = organization;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    /** A call as a test wants it: answered and talked for a minute, unless it is changed. */
    public static Call.Ended call(UUID organization, String queuedAt) {
        return new Call.Ended(
                organization,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                CallStatus.COMPLETED,
                CallOutcome.GOAL_REACHED,
                CallEndReason.AGENT_ENDED,
                Instant.parse(queuedAt),
                Duration.ofMinutes(1));
    }

    /** The same call of these. */
    public static Call.Ended of(Call.Ended call, UUID agent, @Nullable UUID campaign) {
        return new Call.Ended(
                call.organizationId(),
                call.callId(),
                agent,
                campaign,
                call.numberId(),
                call.status(),
                call.outcome(),
                call.endReason(),
                call.queuedAt(),
                call.duration());
    }

    /** The same call, never answered. */
    public static Call.Ended notReached(Call.Ended call) {
        return new Call.Ended(
                call.organizationId(),
                call.callId(),
                call.agentId(),
                call.campaignId(),
                call.numberId(),
                CallStatus.NO_ANSWER,
                CallOutcome.NOT_REACHED,
                CallEndReason.NO_ANSWER,
                call.queuedAt(),
                null);
    }

    /** Calls by chance, of few agents, campaigns and numbers, within four days. */
    List<Call.Ended> byChance(Random chance, int many) {
        List<UUID> agents = ids(chance, 3);
        List<UUID> campaigns = ids(chance, 2);
        List<UUID> numbers = ids(chance, 2);
        Instant first = Instant.parse("2026-03-06T00:00:00Z");
        return Stream.generate(() -> new Call.Ended(
                        organization,
                        id(chance),
                        one(chance, agents),
                        chance.nextBoolean() ? one(chance, campaigns) : null,
                        one(chance, numbers),
                        one(chance, FINAL),
                        one(chance, List.of(CallOutcome.values())),
                        one(chance, List.of(CallEndReason.values())),
                        first.plusSeconds(chance.nextInt(4 * 86_400)),
                        chance.nextBoolean() ? Duration.ofSeconds(chance.nextInt(600)) : null))
                .limit(many)
                .toList();
    }

    /** Stores a call as the domain of calls does. */
    public void store(Call.Ended call) {
        as(() -> jdbc.sql("""
                        insert into call (organization_id, id, version, direction, status, from_number, to_number,
                            agent_id, agent_version_id, number_id, campaign_id, queued_at, answered_at, ended_at,
                            duration_seconds, outcome, end_reason)
                        values (:organization, :id, 1, 'OUTBOUND', :status, '+12125550100', '+12125550101', :agent, :agent,
                            :number, :campaign, :queued, null, :queued, :seconds, :outcome, :reason)""")
                .param("organization", organization)
                .param("id", call.callId())
                .param("status", call.status().name())
                .param("agent", call.agentId())
                .param("number", call.numberId())
                .param("campaign", call.campaignId(), java.sql.Types.OTHER)
                .param("queued", Timestamp.from(call.queuedAt()))
                .param(
                        "seconds",
                        call.duration() == null ? null : call.duration().toSeconds(),
                        java.sql.Types.INTEGER)
                .param("outcome", String.valueOf(call.outcome()))
                .param("reason", String.valueOf(call.endReason()))
                .update());
    }

    /** Stores many calls that were never answered, one after the other. */
    void store(Instant first, Duration apart, int many) {
        as(() -> jdbc.sql("""
                        insert into call (organization_id, id, version, direction, status, from_number, to_number,
                            agent_id, agent_version_id, number_id, queued_at, ended_at, outcome, end_reason)
                        select ?, gen_random_uuid(), 1, 'OUTBOUND', 'NO_ANSWER', '+12125550100', '+12125550101', ?, ?, ?,
                            ?::timestamptz + n * make_interval(secs => ?), ?::timestamptz, 'NOT_REACHED', 'NO_ANSWER'
                        from generate_series(0, ? - 1) n""")
                .params(
                        organization,
                        organization,
                        organization,
                        organization,
                        Timestamp.from(first),
                        (double) apart.toSeconds(),
                        Timestamp.from(first),
                        many)
                .update());
    }

    /** Works for the organization in one transaction. */
    public <T extends @Nullable Object> T as(Supplier<T> work) {
        return Tenant.as(organization, () -> transaction.execute(status -> work.get()));
    }

    /** Everything that is kept of its figures, as text. */
    List<String> kept() {
        return as(() -> Stream.of("figure_hour", "figure_total", "figure_counted")
                .flatMap(table ->
                        jdbc.sql("select t::text from " + table + " t order by 1").query(String.class).list().stream())
                .toList());
    }

    private static List<UUID> ids(Random chance, int many) {
        return Stream.generate(() -> id(chance)).limit(many).toList();
    }

    private static UUID id(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private static <T> T one(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
