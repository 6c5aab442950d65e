package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.CallFigures;
import ai.vocelio.analytics.FigureRange;
import java.time.Instant;

/** The figures of a range in whole hours. */
record Overview(FigureRange range, Instant startsAt, Instant endsAt, CallFigures figures) {

    Overview(FigureRange range, CallFigures figures) {
        this(range, range.from(), range.before(), figures);
    }
}
