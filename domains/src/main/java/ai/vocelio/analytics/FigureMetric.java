package ai.vocelio.analytics;

import org.jspecify.annotations.Nullable;

/** One figure of calls; times are in seconds. */
public enum FigureMetric {
    CALLS,
    ANSWERED,
    FAILED,
    GOALS_REACHED,
    ANSWER_RATE,
    GOAL_RATE,
    TALK_TIME,
    AVERAGE_DURATION;

    /** Null where it would be a part of nothing. */
    @Nullable
    Double of(Sums sums) {
        return switch (this) {
            case CALLS -> (double) sums.calls();
            case ANSWERED -> (double) sums.answered();
            case FAILED -> (double) sums.failed();
            case GOALS_REACHED -> (double) sums.goalsReached();
            case ANSWER_RATE -> Sums.boxed(sums.answerRate());
            case GOAL_RATE -> Sums.boxed(sums.goalRate());
            case TALK_TIME -> (double) sums.talkSeconds();
            case AVERAGE_DURATION -> Sums.boxed(sums.averageSeconds());
        };
    }
}
