package ai.vocelio.bff.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanCacheTests {

    private final PlannedStrategy strategy = new PlannedStrategy(new SimpleDataFetcherExceptionHandler());
    private final Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
    private final GraphQL engine = GraphQL.newGraphQL(new OddSchema(3, 0).schema())
            .queryExecutionStrategy(strategy)
            .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(documents.computeIfAbsent(
                    input.getQuery(), text -> new PreparsedDocumentEntry(Parser.parse(text)))))
            .build();

    @Test
    void a_document_that_is_asked_again_keeps_its_plans() {
        assertThat(ask("{ thing { leaf } }", true)).isEqualTo(ask("{ thing { leaf } }", true));
        assertThat(strategy.keptPlans()).isEqualTo(1);
    }

    @Test
    void a_document_with_conditions_is_answered_by_the_variables_of_each_operation() {
        String document = "query($on: Boolean!) { thing { leaf number @include(if: $on) } }";

        assertThat(ask(document, true)).contains("number");
        assertThat(ask(document, false)).doesNotContain("number");
        assertThat(strategy.keptPlans()).isZero();
    }

    @Test
    void the_same_document_is_answered_by_the_permissions_of_each_caller() {
        String document = "{ thing { guarded } }";

        assertThat(ask(document, true)).contains("guarded=leaf");
        assertThat(ask(document, false)).contains("guarded=null");
    }

    @Test
    void what_has_many_fields_at_many_places_is_not_kept() {
        String many = IntStream.range(0, PlanCache.MOST_FIELDS)
                .mapToObj(i -> "f" + i + ": leaf")
                .collect(Collectors.joining(" "));

        ask("{ thing { thing { ...many } ...many } } fragment many on Thing { " + many + " }", true);

        assertThat(strategy.keptPlans()).isZero();
    }

    @Test
    void a_flood_of_documents_takes_no_more_room_than_some() {
        for (int i = 0; i < 2 * PlanCache.MOST_DOCUMENTS; i++) {
            ask("{ thing { a" + i + ": leaf } }", true);
        }

        assertThat(strategy.keptPlans()).isBetween(1L, (long) PlanCache.MOST_DOCUMENTS);
    }

    private String ask(String document, boolean isOn) {
        return String.valueOf(engine.execute(ExecutionInput.newExecutionInput(document)
                        .variables(Map.of("on", isOn))
                        .graphQLContext(Map.of(OddSchema.IS_OPEN, isOn)))
                .<Object>getData());
    }
}
