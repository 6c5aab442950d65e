package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.FigureRange;
import java.time.Instant;

/** Which calls count, by the time at which they were queued. */
record FigureRangeInput(Instant queuedFrom, Instant queuedBefore) {

    FigureRange range() {
        return new FigureRange(queuedFrom, queuedBefore);
    }
}
