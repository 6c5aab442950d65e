package ai.vocelio.bff.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** What Spring GraphQL found when it held the schema against the controllers. */
public final class SchemaInspection implements GraphQlSourceBuilderCustomizer {

    private @Nullable SchemaReport found;

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(report -> found = report);
    }

    /** The report of the context's schema. */
    public SchemaReport report() {
        return Objects.requireNonNull(found);
    }
}
