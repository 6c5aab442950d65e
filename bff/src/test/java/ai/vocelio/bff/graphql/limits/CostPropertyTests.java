package ai.vocelio.bff.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.house.House;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must be true of the cost of every document, tried with many; a fault names the seed that makes it again. */
class CostPropertyTests {

    private static final int DOCUMENTS = 1_000;
    private static final GraphQLSchema SCHEMA = schema();

    @Test
    void the_documents_are_valid_and_not_all_alike() {
        seeds().forEach(seed -> assertThat(new Validator()
                        .validateDocument(SCHEMA, parsed(document(seed).text()), Locale.ROOT))
                .as(() -> said(seed))
                .isEmpty());
        assertThat(seeds().map(seed ->
                                weight(document(seed), RandomDocument::text).cost())
                        .distinct()
                        .count())
                .isGreaterThan(100);
        assertThat(seeds().filter(seed -> document(seed).text().contains("fragment f"))
                        .count())
                .isGreaterThan(DOCUMENTS / 10);
    }

    @Test
    void no_answer_costs_more_than_was_asked_for() {
        seeds().forEach(seed -> {
            RandomDocument document = document(seed);
            long asked = weight(document, RandomDocument::text).cost();
            LongStream.range(0, 3).forEach(n -> {
                RandomAnswer answer = new RandomAnswer(SCHEMA, document.root(), seed + n);
                assertThat(asked).as(() -> said(seed)).isGreaterThanOrEqualTo(answer.cost());
                assertThat(actual(document, answer)).as(() -> said(seed)).isEqualTo(answer.cost());
            });
        });
    }

    @Test
    void fragments_make_nothing_cheaper_or_flatter() {
        seeds().forEach(seed -> {
            RandomDocument document = document(seed);
            Weight apart = weight(document, RandomDocument::text);
            Weight written = weight(document, RandomDocument::writtenOut);
            assertThat(apart.cost()).as(() -> said(seed)).isEqualTo(written.cost());
            assertThat(apart.depth()).as(() -> said(seed)).isEqualTo(written.depth());
            assertThat(apart.fields()).as(() -> said(seed)).isEqualTo(written.fields());
            assertThat(apart.aliases()).as(() -> said(seed)).isEqualTo(written.aliases());
        });
    }

    @Test
    void depth_is_the_number_of_levels() {
        seeds().forEach(seed -> assertThat(
                        weight(document(seed), RandomDocument::text).depth())
                .as(() -> said(seed))
                .isEqualTo(Piece.depth(document(seed).root())));
    }

    @Test
    void no_size_that_is_not_allowed_makes_a_document_cheaper() {
        seeds().forEach(seed -> {
            RandomDocument document = document(seed);
            long most = sized(document, 100).cost();
            for (Object size : new Object[] {-1, 0, 101, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThat(sized(document, size).cost()).as(() -> said(seed)).isEqualTo(most);
            }
            assertThat(sized(document, null).cost()).as(() -> said(seed)).isLessThanOrEqualTo(most);
        });
    }

    private static LongStream seeds() {
        return LongStream.range(0, DOCUMENTS);
    }

    private static RandomDocument document(long seed) {
        return new RandomDocument(SCHEMA, seed);
    }

    private static String said(long seed) {
        return "seed " + seed + ": " + document(seed).text();
    }

    private static Weight weight(RandomDocument document, Function<RandomDocument, String> form) {
        return weight(form.apply(document), document.variables());
    }

    private static Weight sized(RandomDocument document, @Nullable Object size) {
        Map<String, Object> variables = new HashMap<>(document.variables());
        if (size == null) {
            variables.remove("size");
        } else {
            variables.put("size", size);
        }
        return weight(document.text(), variables);
    }

    private static Weight weight(String text, Map<String, Object> variables) {
        Document document = parsed(text);
        return new Scale(SCHEMA, fragments(document), variables)
                .of(operation(document).getSelectionSet(), SCHEMA.getQueryType());
    }

    private static long actual(RandomDocument asked, RandomAnswer answer) {
        Document document = parsed(asked.text());
        return new ActualCost(SCHEMA, fragments(document))
                .of(answer.data(), operation(document).getSelectionSet(), SCHEMA.getQueryType());
    }

    private static Document parsed(String text) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    private static OperationDefinition operation(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    }

    private static Map<String, FragmentDefinition> fragments(Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    private static GraphQLSchema schema() {
        String text = House.files(House.root().resolve("schema"), ".graphqls").stream()
                .map(House::text)
                .collect(Collectors.joining("\n"));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }
}
