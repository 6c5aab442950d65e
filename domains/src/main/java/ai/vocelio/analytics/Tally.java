package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What calls add to the rows of {@code figure_hour}, in the one order in which every writer locks them. */
final class Tally {

    private final SortedMap<Key, Counts> rows = new TreeMap<>();

    /** A row. @param subjectId the organization itself for the group NONE */
    record Key(FigureGroup group, Instant hour, UUID subjectId) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::group).thenComparing(Key::hour).thenComparing(Key::subjectId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static Tally of(Call.Ended call) {
        Tally tally = new Tally();
        tally.add(call);
        return tally;
    }

    static Instant hourOf(Call.Ended call) {
        return call.queuedAt().truncatedTo(ChronoUnit.HOURS);
    }

    void add(Call.Ended call) {
        Counts counts = Counts.of(call);
        Instant hour = hourOf(call);
        add(new Key(FigureGroup.NONE, hour, call.organizationId()), counts);
        add(new Key(FigureGroup.AGENT, hour, call.agentId()), counts);
        UUID campaign = call.campaignId();
        if (campaign != null) {
            add(new Key(FigureGroup.CAMPAIGN, hour, campaign), counts);
        }
        add(new Key(FigureGroup.NUMBER, hour, call.numberId()), counts);
    }

    private void add(Key key, Counts counts) {
        rows.computeIfAbsent(key, row -> new Counts()).add(counts);
    }

    SortedMap<Key, Counts> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }
}
