package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.StatementCount;
import ai.vocelio.house.House;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is asked of the database for a page depends on the document, never on how many rows there are. */
@BffTest
class StatementCountTests {

    private static final int MANY = 7;
    private static final String AGENTS = """
            { agents(first: 15) { totalCount nodes { name draft { voice { name } } publishedVersion { number agent { id } }
              versions(first: 5) { totalCount nodes { number settings { voice { name } } } } } } }""";
    private static final String CALLS = """
            { calls(first: 12) { totalCount nodes { status agentVersion { number agent { name } } number { e164 inboundAgent { name } }
              placedBy { name } turns(first: 5) { totalCount nodes { text } } } } }""";
    private static final String TOOL_CALLS = "{ calls(first: 8) { nodes { toolCalls { tool } } } }";
    private static final String FACTS = "{ calls(first: 8) { nodes { facts { name } } } }";
    private static final String NUMBERS =
            "{ numbers { nodes { e164 inboundAgent { name versions(first: 1) { nodes { number } } } } } }";

    @Autowired
    ApplicationContext house;

    @Autowired
    StatementCount statements;

    private SampleOrganization acme;

    @BeforeEach
    void an_organization() {
        acme = new SampleOrganization(house);
        acme.client().ask("{ __typename }");
    }

    @Test
    void pages_of_many_take_as_many_statements_as_pages_of_one() {
        List<String> documents = Stream.concat(Stream.of(AGENTS, CALLS, TOOL_CALLS, FACTS, NUMBERS), tabs())
                .toList();
        List<List<String>> few = documents.stream().map(this::asked).toList();
        List.of("Agent", "Call", "ToolCall").forEach(type -> acme.grow(type, MANY));
        for (int i = 0; i < documents.size(); i++) {
            assertThat(asked(documents.get(i))).as(documents.get(i)).hasSameSizeAs(few.get(i));
        }
    }

    @Test
    void a_look_up_for_each_row_would_be_seen() {
        String one = "a: call(id: \"" + acme.id("Call") + "\") { id } ";
        assertThat(asked("{ " + one + one.replace("a:", "b:") + "}"))
                .hasSize(1 + asked("{ " + one + "}").size());
    }

    private List<String> asked(String document) {
        return statements.during(() -> {
            Answer answer = acme.client().ask(document, Map.of("id", acme.id("Call")));
            assertThat(answer.codes()).as(document + answer).isEmpty();
        });
    }

    /** The queries that people find in GraphiQL. */
    private static Stream<String> tabs() {
        return House.files(House.root().resolve("portal/graphiql/operations"), ".graphql").stream()
                .map(House::text)
                .filter(text -> text.lines().anyMatch(line -> line.startsWith("query ")));
    }
}
