package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.SchemaInspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

@BffTest
class SchemaTests {

    @Autowired
    GraphQlSource source;

    @Autowired
    NodeTypes nodes;

    @Autowired
    SchemaInspection inspection;

    @Test
    void every_field_is_answered_by_something_of_the_right_form() {
        SchemaReport report = inspection.report();

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void every_root_field_says_who_may_ask() {
        assertThat(rootFields(source.schema())
                        .filter(field ->
                                !field.hasAppliedDirective("requires") && !field.hasAppliedDirective("public")))
                .isEmpty();
    }

    @Test
    void every_root_field_says_what_it_costs() {
        assertThat(rootFields(source.schema()).filter(field -> !field.hasAppliedDirective("cost")))
                .isEmpty();
    }

    @Test
    void every_type_with_an_id_is_served_by_node() {
        assertThat(source.schema().getAllTypesAsList().stream()
                        .filter(GraphQLObjectType.class::isInstance)
                        .map(GraphQLObjectType.class::cast)
                        .filter(type -> type.getInterfaces().stream()
                                .anyMatch(implemented -> implemented.getName().equals("Node")))
                        .map(GraphQLNamedType::getName))
                .containsExactlyInAnyOrderElementsOf(
                        nodes.all().stream().map(NodeType::typeName).toList());
    }

    @Test
    void the_first_sentence_of_each_root_field_stands_alone() {
        assertThat(rootFields(source.schema())
                        .map(GraphQLNamedSchemaElement::getDescription)
                        .map(Objects::requireNonNull)
                        .filter(description -> !description.contains(".")))
                .isEmpty();
    }

    private static Stream<GraphQLFieldDefinition> rootFields(GraphQLSchema schema) {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .flatMap(type -> List.copyOf(type.getFieldDefinitions()).stream());
    }
}
