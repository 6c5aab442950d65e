package ai.vocelio.analytics;

import ai.vocelio.calls.CallOutcome;
import java.time.Duration;

/**
 * How many calls came to an outcome.
 *
 * @param share of all calls in question, 0 to 1
 */
public record OutcomeFigure(CallOutcome outcome, long calls, double share, Duration talkTime) {

    static OutcomeFigure of(CallOutcome outcome, long calls, long ofAll, long talkSeconds) {
        return new OutcomeFigure(outcome, calls, Sums.ratio(calls, ofAll).orElse(0), Duration.ofSeconds(talkSeconds));
    }
}
