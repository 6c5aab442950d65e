package ai.vocelio.campaigns;

import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of campaigns of the current organization. Faults carry a {@link CampaignUserErrorCode}. */
@Service
public class CampaignTargets {

    private static final String OURS = " from campaign_target where organization_id = current_organization()";
    private static final String TARGETS = """
            select id, campaign_id, contact_id, state, attempts, last_call_id, last_called_at, next_call_at, added_at""" + OURS;
    private static final Keyset IN_ORDER_OF_ADDITION = new Keyset("added_at", "timestamptz", Direction.ASC);
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Contacts contacts;
    private final Clock clock;

    CampaignTargets(JdbcClient jdbc, Campaigns campaigns, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Puts contacts into a draft, all or none; those that are in it stay as they are. */
    @Transactional
    public Campaign add(UUID campaignId, List<UUID> contactIds) {
        Campaign campaign =
                campaigns.find(campaignId).orElseThrow(() -> CampaignProblems.notFound("campaign", "campaignId"));
        if (campaign.status() != CampaignStatus.DRAFT) {
            throw CampaignProblems.notADraft();
        }
        contacts.firstUnknown(contactIds).ifPresent(index -> {
            throw CampaignProblems.contactNotFound(index);
        });
        Instant now = clock.instant();
        List<UUID> once = List.copyOf(Set.copyOf(contactIds));
        List<UUID> ids = once.stream().map(contact -> Ids.next(now)).toList();
        jdbc.sql("""
                        insert into campaign_target
                            (organization_id, id, campaign_id, contact_id, state, attempts, added_at)
                        select current_organization(), id, ?, contact_id, 'PENDING', 0, ?
                        from unnest(?, ?) added(id, contact_id)
                        on conflict on constraint campaign_target_contact_unique do nothing""")
                .params(campaignId, Timestamp.from(now), uuids(ids), uuids(once))
                .update();
        return campaign;
    }

    /** The targets with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, CampaignTarget> byIds(Collection<UUID> ids) {
        return jdbc.sql(TARGETS + " and id = any(?)").param(uuids(ids)).query(CampaignTargets::target).stream()
                .collect(Collectors.toMap(CampaignTarget::id, Function.identity()));
    }

    /** A page of a campaign's targets in one of these states, or in any, in the order in which they were added. */
    @Transactional(readOnly = true)
    public Page<CampaignTarget> list(UUID campaignId, @Nullable Set<CampaignTargetState> states, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(campaignId, states, parameters);
        return IN_ORDER_OF_ADDITION.read(jdbc, TARGETS + conditions, parameters, paging, CampaignTargets::target);
    }

    /** How many targets of a campaign are in one of these states, or in any; 10,000 stands for as many or more. */
    @Transactional(readOnly = true)
    public long count(UUID campaignId, @Nullable Set<CampaignTargetState> states) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(campaignId, states, parameters);
        return jdbc.sql("select count(*) from (select 1" + OURS + conditions + " limit " + MOST_COUNTED + ") matching")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** How far each of these campaigns has come. */
    @Transactional(readOnly = true)
    public Map<UUID, CampaignProgress> progress(Collection<UUID> campaignIds) {
        Map<UUID, Map<CampaignTargetState, Integer>> counts = new HashMap<>();
        campaignIds.forEach(id -> counts.put(id, new EnumMap<>(CampaignTargetState.class)));
        jdbc.sql("select campaign_id, state, count(*)" + OURS + " and campaign_id = any(?) group by campaign_id, state")
                .param(uuids(campaignIds))
                .query(row -> {
                    counts.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(CampaignTargetState.class))
                            .put(CampaignTargetState.valueOf(row.getString(2)), row.getInt(3));
                });
        Map<UUID, CampaignProgress> progress = new HashMap<>();
        counts.forEach((id, states) -> progress.put(id, CampaignProgress.of(states)));
        return progress;
    }

    /** A contact that is gone is called no more. */
    @Transactional
    void exclude(UUID contactId) {
        jdbc.sql("""
                        update campaign_target set state = 'EXCLUDED', next_call_at = null
                        where organization_id = current_organization() and contact_id = ?
                          and state in ('PENDING', 'WAITING')""").param(contactId).update();
    }

    private static String conditions(
            UUID campaignId, @Nullable Set<CampaignTargetState> states, Map<String, Object> parameters) {
        parameters.put("campaign", campaignId);
        if (states == null) {
            return " and campaign_id = :campaign";
        }
        Object[] names = states.stream().map(Enum::name).toArray();
        parameters.put("states", new SqlArrayValue("text", names));
        return " and campaign_id = :campaign and state = any(:states)";
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static CampaignTarget target(ResultSet row, int n) throws SQLException {
        return new CampaignTarget(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                CampaignTargetState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("last_call_id", UUID.class),
                CampaignReads.instant(row, "last_called_at"),
                CampaignReads.instant(row, "next_call_at"),
                row.getTimestamp("added_at").toInstant());
    }
}
