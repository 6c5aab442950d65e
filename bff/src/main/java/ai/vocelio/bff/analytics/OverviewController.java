package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.CallFigures;
import ai.vocelio.analytics.FigureRange;
import ai.vocelio.analytics.Figures;
import ai.vocelio.bff.graphql.Loaders;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Several overviews of a document are one look-up, and so are their weeks before. */
@Controller
class OverviewController {

    private static final String THESE = "Overview.figures";
    private static final String LAST_WEEK = "Overview.lastWeek";

    OverviewController(Figures figures, Loaders loaders) {
        loaders.<FigureRange, CallFigures>add(THESE, figures::of);
        loaders.<FigureRange, CallFigures>add(LAST_WEEK, figures::ofLastWeek);
    }

    @QueryMapping
    CompletableFuture<Overview> overview(@Argument FigureRangeInput range, DataFetchingEnvironment env) {
        FigureRange hours = Figures.checked(range.range());
        return load(THESE, hours, env).thenApply(found -> new Overview(hours, found));
    }

    @SchemaMapping
    CompletableFuture<CallFigures> lastWeek(Overview overview, DataFetchingEnvironment env) {
        return load(LAST_WEEK, overview.range(), env);
    }

    @SchemaMapping
    CompletableFuture<CallFigures.Change> change(Overview overview, DataFetchingEnvironment env) {
        return load(LAST_WEEK, overview.range(), env).thenApply(overview.figures()::since);
    }

    private static CompletableFuture<CallFigures> load(String name, FigureRange range, DataFetchingEnvironment env) {
        DataLoader<FigureRange, CallFigures> loader = Objects.requireNonNull(env.getDataLoader(name));
        return loader.load(range);
    }
}
