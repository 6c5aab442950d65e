package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.FigureGroup;
import ai.vocelio.analytics.FigureInterval;
import ai.vocelio.analytics.FigureMetric;
import ai.vocelio.analytics.FigureSeries;
import ai.vocelio.analytics.Figures;
import ai.vocelio.analytics.HeatmapCell;
import ai.vocelio.analytics.LeaderboardEntry;
import ai.vocelio.analytics.SubjectOutcomes;
import ai.vocelio.bff.graphql.Loaders;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Several metrics over the same time are one look-up. */
@Controller
class SeriesController {

    private static final String SERIES = "Query.timeSeries";

    private final Figures figures;

    SeriesController(Figures figures, Loaders loaders) {
        this.figures = figures;
        loaders.<FigureSeries.Question, List<FigureSeries>>add(SERIES, figures::series);
    }

    @QueryMapping
    CompletableFuture<List<FigureSeries>> timeSeries(
            @Argument FigureMetric metric,
            @Argument FigureInterval interval,
            @Argument FigureGroup groupBy,
            @Argument FigureRangeInput range,
            DataFetchingEnvironment env) {
        DataLoader<FigureSeries.Question, List<FigureSeries>> loader =
                Objects.requireNonNull(env.getDataLoader(SERIES));
        return loader.load(Figures.checked(new FigureSeries.Question(metric, interval, groupBy, range.range())));
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
