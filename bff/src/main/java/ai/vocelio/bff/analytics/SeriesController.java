package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.FigureGroup;
import ai.vocelio.analytics.FigureInterval;
import ai.vocelio.analytics.FigureMetric;
import ai.vocelio.analytics.FigureSeries;
import ai.vocelio.analytics.Figures;
import ai.vocelio.analytics.HeatmapCell;
import ai.vocelio.analytics.LeaderboardEntry;
import ai.vocelio.analytics.SubjectOutcomes;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SeriesController {

    private final Figures figures;

    SeriesController(Figures figures) {
        this.figures = figures;
    }

    @QueryMapping
    List<FigureSeries> timeSeries(
            @Argument FigureMetric metric,
            @Argument FigureInterval interval,
            @Argument FigureGroup groupBy,
            @Argument FigureRangeInput range) {
        return figures.series(new FigureSeries.Question(metric, interval, groupBy, range.range()));
    }

    @QueryMapping
    List<SubjectOutcomes> outcomes(@Argument FigureRangeInput range, @Argument FigureGroup by) {
        return figures.outcomes(range.range(), by);
    }

    @QueryMapping
    List<LeaderboardEntry> leaderboard(
            @Argument FigureRangeInput range,
            @Argument LeaderboardGroup by,
            @Argument FigureMetric metric,
            @Argument int first) {
        return figures.leaderboard(range.range(), by.group(), metric, first);
    }

    @QueryMapping
    List<HeatmapCell> hourlyHeatmap(@Argument FigureRangeInput range) {
        return figures.heatmap(range.range());
    }
}
