package ai.vocelio.calls;

import ai.vocelio.calls.CallFilter.Party;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries behind lists of calls; each begins an index with the organization. */
@Component
class CallReads {

    private static final String OURS = " from call where organization_id = current_organization()";

    private final JdbcClient jdbc;

    CallReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Call> byIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Call>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + CallRows.CALL + OURS + " and id = any(?)")
                    .param((Object) ids.toArray(UUID[]::new))
                    .query(CallRows::call)
                    .list()
                    .forEach(call -> found.put(call.id(), call));
        }
        return found;
    }

    Page<Call> list(CallFilter filter, CallOrder order, Paging paging) {
        boolean isDown = (order.direction() == CallOrder.Direction.DESC) != paging.isFromEnd();
        var where = new Conditions(filter);
        where.beyond(paging.after(), order.direction() == CallOrder.Direction.DESC ? "<" : ">");
        where.beyond(paging.before(), order.direction() == CallOrder.Direction.DESC ? ">" : "<");
        String way = isDown ? " desc" : "";
        List<Call> rows = jdbc.sql("select " + CallRows.CALL + OURS + where.sql + " order by queued_at" + way + ", id"
                        + way + " limit " + paging.fetchSize())
                .params(where.values)
                .query(CallRows::call)
                .list();
        return Page.of(paging, rows);
    }

    List<Call.Ended> ended(Paging.Position after, int most) {
        return jdbc.sql("select " + CallRows.ENDED + OURS + " and ended_at is not null and (queued_at, id) > (?, ?)"
                        + " order by queued_at, id limit ?")
                .params(Timestamp.from(Instant.parse(after.key())), after.id(), most)
                .query(CallRows::ended)
                .list();
    }

    long count(CallFilter filter, int most) {
        var where = new Conditions(filter);
        return jdbc.sql("select count(*) from (select 1" + OURS + where.sql + " limit " + most + ") matching")
                .params(where.values)
                .query(Long.class)
                .single();
    }

    List<Call> underWay(@Nullable UUID agentId, int most) {
        var where = new Conditions(new CallFilter(null, null, agentId, null, null, null, null));
        return jdbc.sql("select " + CallRows.CALL + OURS + " and ended_at is null" + where.sql
                        + " order by queued_at desc, id desc limit " + most)
                .params(where.values)
                .query(CallRows::call)
                .list();
    }

    /** The latest calls of each of several parties, newest first; a party without calls has an empty list. */
    Map<UUID, List<Call>> latestOf(Party party, Collection<UUID> ids, int most) {
        var latest = new LinkedHashMap<UUID, List<Call>>();
        ids.forEach(id -> latest.put(id, new ArrayList<>()));
        jdbc.sql("select wanted, latest.* from unnest(?::uuid[]) wanted cross join lateral (select " + CallRows.CALL
                        + OURS
                        + " and " + column(party) + " = wanted order by queued_at desc, id desc limit ?) latest"
                        + " order by wanted, queued_at desc, id desc")
                .params(ids.toArray(UUID[]::new), most)
                .query(row -> {
                    latest.computeIfAbsent(row.getObject("wanted", UUID.class), id -> new ArrayList<>())
                            .add(CallRows.call(row, 0));
                });
        return latest;
    }

    /** How many calls each of several parties has; nobody's are counted beyond the most. */
    Map<UUID, Long> countsOf(Party party, Collection<UUID> ids, int most) {
        var counts = new LinkedHashMap<UUID, Long>();
        jdbc.sql("select wanted, (select count(*) from (select 1" + OURS + " and " + column(party)
                        + " = wanted limit ?) matching) from unnest(?::uuid[]) wanted")
                .params(most, ids.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    private static String column(Party party) {
        return party.name().toLowerCase(Locale.ROOT) + "_id";
    }

    /** The part after "where", and its values in order. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Conditions(CallFilter filter) {
            if (filter.statuses() != null) {
                add(
                        " and status = any(?)",
                        filter.statuses().stream().map(Enum::name).toArray(String[]::new));
            }
            if (filter.direction() != null) {
                add(" and direction = ?", filter.direction().name());
            }
            add(" and agent_id = ?", filter.agentId());
            add(" and campaign_id = ?", filter.campaignId());
            add(" and contact_id = ?", filter.contactId());
            add(" and queued_at >= ?", filter.queuedFrom());
            add(" and queued_at < ?", filter.queuedBefore());
        }

        void beyond(Paging.@Nullable Position position, String comparison) {
            if (position != null) {
                sql.append(" and (queued_at, id) ").append(comparison).append(" (?, ?)");
                values.add(Timestamp.from(Instant.parse(position.key())));
                values.add(position.id());
            }
        }

        private void add(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(condition);
                values.add(value instanceof Instant time ? Timestamp.from(time) : value);
            }
        }
    }
}
