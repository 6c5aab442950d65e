package ai.vocelio.analytics;

import ai.vocelio.calls.CallOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries behind figures: each reads a range of the primary key, whatever the number of calls. */
@Component
class FigureReads {

    private static final String HOURS =
            " from figure_hour where organization_id = current_organization() and grouped_by = ? and hour >= ? and hour < ?";
    private static final String SUMS = Count.each(column -> "sum(" + column + ") " + column);

    private final JdbcClient jdbc;

    FigureReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of each range of all calls together. */
    Map<FigureRange, CallFigures> figures(Collection<FigureRange> ranges) {
        List<FigureRange> wanted = ranges.stream().distinct().toList();
        Map<FigureRange, CallFigures> found = new HashMap<>();
        jdbc.sql(
                        "select wanted.n, sums.* from unnest(?::timestamptz[], ?::timestamptz[]) with ordinality wanted(low, high, n)"
                                + " cross join lateral (select " + SUMS + " from figure_hour"
                                + " where organization_id = current_organization() and grouped_by = 'NONE'"
                                + " and hour >= low and hour < high) sums")
                .params(
                        times(wanted.stream().map(FigureRange::from).toList()),
                        times(wanted.stream().map(FigureRange::before).toList()))
                .query(row -> {
                    found.put(wanted.get(row.getInt("n") - 1), CallFigures.of(Counts.read(row)));
                });
        return found;
    }

    /** A row of a series. @param bucket which of the intervals, from 1 on */
    record Row(UUID subjectId, int bucket, Sums sums) {}

    /** The sums of each interval, of the subjects with the most calls. */
    List<Row> series(FigureGroup group, FigureRange hours, List<Instant> starts, int mostSubjects) {
        List<Object> values = new ArrayList<>();
        values.add(times(starts));
        values.addAll(scan(group, hours));
        String top = "";
        if (group != FigureGroup.NONE) {
            top = " and subject_id in (select subject_id" + HOURS
                    + " group by subject_id order by sum(calls) desc, subject_id limit ?)";
            values.addAll(scan(group, hours));
            values.add(mostSubjects);
        }
        return jdbc.sql("select subject_id, width_bucket(hour, ?::timestamptz[]) bucket, " + Sums.COLUMNS + HOURS + top
                        + " group by 1, 2")
                .params(values)
                .query((row, n) ->
                        new Row(row.getObject("subject_id", UUID.class), row.getInt("bucket"), Sums.read(row)))
                .list();
    }

    /** The sums of every subject that has calls. */
    Map<UUID, Sums> bySubject(FigureGroup group, FigureRange hours) {
        Map<UUID, Sums> found = new LinkedHashMap<>();
        jdbc.sql("select subject_id, " + Sums.COLUMNS + HOURS + " group by subject_id order by subject_id")
                .params(scan(group, hours))
                .query(row -> {
                    found.put(row.getObject("subject_id", UUID.class), Sums.read(row));
                });
        return found;
    }

    /** What calls came to, of the subjects with the most calls. */
    List<SubjectOutcomes> outcomes(FigureRange hours, FigureGroup group, int most) {
        List<Object> values = new ArrayList<>(scan(group, hours));
        values.add(most);
        return jdbc.sql("select subject_id, " + SUMS + HOURS
                        + " group by subject_id order by sum(calls) desc, subject_id limit ?")
                .params(values)
                .query((row, n) -> {
                    Counts counts = Counts.read(row);
                    return new SubjectOutcomes(
                            subject(group, row), counts.get(Count.CALLS), CallFigures.outcomes(counts));
                })
                .list();
    }

    /** The sums of each hour of the week: 0 for the first hour of Monday, 167 for the last one of Sunday. */
    Map<Integer, Sums> byHourOfWeek(FigureRange hours, ClockChanges clock) {
        Map<Integer, Sums> found = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(clock.offsets(), times(clock.since())));
        values.addAll(scan(FigureGroup.NONE, hours));
        jdbc.sql("select (extract(isodow from local) * 24 - 24 + extract(hour from local))::int hour_of_week, "
                        + Sums.COLUMNS
                        + " from (select *, hour at time zone 'UTC' + make_interval(secs =>"
                        + " (?::int[])[width_bucket(hour, ?::timestamptz[])]) as local" + HOURS + ") hours group by 1")
                .params(values)
                .query(row -> {
                    found.put(row.getInt("hour_of_week"), Sums.read(row));
                });
        return found;
    }

    /** What all calls of subjects ever came to. */
    Map<UUID, List<OutcomeFigure>> totals(FigureGroup group, Collection<UUID> ids) {
        Map<UUID, List<OutcomeFigure>> found = new HashMap<>();
        jdbc.sql("""
                        select subject_id, outcome, calls, talk_seconds, sum(calls) over (partition by subject_id) of_all
                        from figure_total where organization_id = current_organization() and grouped_by = ?
                            and subject_id = any(?) order by subject_id, outcome""").params(group.name(), ids.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("subject_id", UUID.class), id -> new ArrayList<>())
                    .add(OutcomeFigure.of(
                            CallOutcome.valueOf(row.getString("outcome")),
                            row.getLong("calls"),
                            row.getLong("of_all"),
                            row.getLong("talk_seconds")));
        });
        return found;
    }

    private static List<Object> scan(FigureGroup group, FigureRange hours) {
        return List.of(group.name(), Timestamp.from(hours.from()), Timestamp.from(hours.before()));
    }

    private static @Nullable FigureSubject subject(FigureGroup group, ResultSet row) throws SQLException {
        return group == FigureGroup.NONE ? null : new FigureSubject(group, row.getObject("subject_id", UUID.class));
    }

    private static String[] times(List<Instant> times) {
        return times.stream().map(Instant::toString).toArray(String[]::new);
    }
}
