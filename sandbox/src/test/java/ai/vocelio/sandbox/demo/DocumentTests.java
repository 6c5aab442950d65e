package ai.vocelio.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTests {
    private static final GraphQLSchema SCHEMA = schema();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find-parts",
                "create-agent",
                "publish-agent",
                "place-call",
                "transcript",
                "changes",
                "finished-call",
                "tenancy/create-organization",
                "tenancy/organization",
                "tenancy/whoami",
                "tenancy/create-logo",
                "tenancy/update-brand",
                "tenancy/publish-brand",
                "tenancy/invite",
                "tenancy/accept",
                "tenancy/create-domain",
                "tenancy/check-domain",
                "tenancy/domain",
                "tenancy/create-list",
                "tenancy/node"
            })
    void every_operation_of_the_demo_fits_the_contract(String name) {
        String query = Document.named(name, Map.of()).query();
        assertThat(new Validator().validateDocument(SCHEMA, Parser.parse(query), Locale.ROOT))
                .isEmpty();
    }

    private static GraphQLSchema schema() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try (Stream<Path> files = Files.list(Path.of("../schema"))) {
            files.filter(file -> file.toString().endsWith(".graphqls"))
                    .forEach(file -> types.merge(new SchemaParser().parse(file.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory())
                .build();
        return new SchemaGenerator().makeExecutableSchema(types, wiring);
    }
}
