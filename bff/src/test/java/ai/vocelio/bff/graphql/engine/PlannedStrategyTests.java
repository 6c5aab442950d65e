package ai.vocelio.bff.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PlannedStrategyTests {

    private static final int DOCUMENTS = 200;

    @RepeatedTest(20)
    void plans_answer_whatever_the_stock_engine_answers(RepetitionInfo round) {
        for (int i = 0; i < DOCUMENTS; i++) {
            long seed = round.getCurrentRepetition() * 100_000L + i;
            String document = new OddDocument(new Random(seed)).text();
            assertThat(told(document, seed, planned()))
                    .as("seed %s: %s", seed, document)
                    .isEqualTo(told(document, seed, new AsyncExecutionStrategy()));
        }
    }

    @Test
    void the_comparison_meets_values_errors_and_answers_without_data() {
        List<Told> all = new Random(7)
                .longs(2_000)
                .mapToObj(seed -> told(new OddDocument(new Random(seed)).text(), seed, planned()))
                .toList();

        assertThat(all).anyMatch(told -> told.errors().isEmpty() && told.data().contains("leaf"));
        assertThat(all)
                .anyMatch(told -> !told.errors().isEmpty() && !told.data().equals("null"));
        assertThat(all).anyMatch(told -> told.data().equals("null"));
    }

    @Test
    void a_loader_that_fails_fails_its_fields_alone() {
        Told told = told("{ thing { leaf failing { leaf } } }", 1, planned());

        assertThat(told.data()).contains("leaf").contains("failing=null");
        assertThat(told.errors()).singleElement().asString().contains("/thing/failing");
    }

    @Test
    void all_keys_of_a_level_are_one_look_up() {
        String document = "{ things { loaded { leaf loaded { leaf } } other: loaded { leaf } } }";
        for (int seed = 0; seed < 20; seed++) {
            OddSchema schema = new OddSchema(seed, 0);
            int objects = run(schema, document, planned())
                            .<Object>getData()
                            .toString()
                            .split("loaded=")
                            .length
                    - 1;
            assertThat(schema.lookUps()).as("seed %s", seed).isEqualTo(Math.min(objects, 2));
        }
    }

    private static ExecutionStrategy planned() {
        return new PlannedStrategy(new SimpleDataFetcherExceptionHandler());
    }

    private static Told told(String document, long seed, ExecutionStrategy strategy) {
        ExecutionResult result = run(new OddSchema(seed, 12), document, strategy);
        return new Told(
                String.valueOf(result.<Object>getData()),
                result.getErrors().stream()
                        .map(PlannedStrategyTests::line)
                        .sorted()
                        .toList());
    }

    private static String line(GraphQLError error) {
        return error.getClass().getSimpleName() + " "
                + (error.getPath() == null
                        ? ""
                        : "/"
                                + String.join(
                                        "/",
                                        error.getPath().stream()
                                                .map(String::valueOf)
                                                .toList()))
                + " " + error.getMessage() + " " + error.getLocations();
    }

    private static ExecutionResult run(OddSchema schema, String document, ExecutionStrategy strategy) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(document)
                .variables(Map.of("yes", true, "no", false))
                .graphQLContext(Map.of(OddSchema.IS_OPEN, schema.isOpen()))
                .dataLoaderRegistry(schema.loaders());
        GraphQL.unusualConfiguration(input).dataloaderConfig().enableDataLoaderExhaustedDispatching(true);
        return GraphQL.newGraphQL(schema.schema())
                .queryExecutionStrategy(strategy)
                .build()
                .executeAsync(input)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** All that a client can see of an answer; the order of errors is free. */
    private record Told(String data, List<String> errors) {}
}
