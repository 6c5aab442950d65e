package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.test.context.TestPropertySource;

/** Spring's own inspection finds a fetcher for every field, a field for every fetcher, and the same nulls on both sides. */
@BffTest
@TestPropertySource(properties = SchemaInspectionTests.CONTEXT_OF_ITS_OWN)
class SchemaInspectionTests {

    /** Wiring the controllers once more registers their loaders twice: no other test may use such a context. */
    static final String CONTEXT_OF_ITS_OWN = "vocelio.house=inspected";

    @Autowired
    GraphQlSource source;

    @Autowired
    List<RuntimeWiringConfigurer> configurers;

    @Test
    void every_field_is_fetched_and_every_fetcher_has_its_field() {
        SchemaReport report = inspect(source.schema(), configurers);
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }

    @Test
    void the_schema_and_the_code_agree_on_what_may_be_null() {
        SchemaReport report = inspect(source.schema(), configurers);
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    @Test
    void a_field_without_a_fetcher_is_found() {
        GraphQLSchema wrong = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse("type Query { nowhere: Int }"),
                        RuntimeWiring.newRuntimeWiring().build());
        assertThat(inspect(wrong, List.of()).unmappedFields()).hasSize(1);
    }

    private static SchemaReport inspect(GraphQLSchema schema, List<RuntimeWiringConfigurer> configurers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        configurers.forEach(configurer -> configurer.configure(wiring));
        return SchemaMappingInspector.inspect(schema, wiring.build());
    }
}
