package ai.vocelio.analytics;

/**
 * A place in an order of merit.
 *
 * @param rank 1 for the first
 * @param calls how many calls the value rests on
 */
public record LeaderboardEntry(int rank, FigureSubject subject, double value, long calls) {

    LeaderboardEntry at(int place) {
        return new LeaderboardEntry(place, subject, value, calls);
    }
}
