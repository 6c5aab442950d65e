package ai.vocelio.bff.graphql.fairness;

import java.time.Duration;

/** The cost points of one client of one organization. */
interface Purse {

    /** Takes points, all or none. */
    Taken take(long points);

    /** Puts points back that were taken and not spent. */
    void giveBack(long points);

    /** How many there are, as far as is known here. */
    long left();

    /**
     * What came of it.
     *
     * @param isEnough whether they were taken
     * @param left how many are there after it
     * @param enoughIn when there will be enough, if nobody takes any before
     */
    record Taken(boolean isEnough, long left, Duration enoughIn) {}
}
