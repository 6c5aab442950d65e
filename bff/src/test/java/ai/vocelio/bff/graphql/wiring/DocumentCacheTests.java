package ai.vocelio.bff.graphql.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DocumentCacheTests {

    private final DocumentCache cache = new DocumentCache();
    private final AtomicInteger parsed = new AtomicInteger();

    @Test
    void a_document_is_parsed_once_whatever_its_variables() {
        PreparsedDocumentEntry first = get(ExecutionInput.newExecutionInput("{ a }"));
        PreparsedDocumentEntry again =
                get(ExecutionInput.newExecutionInput("{ a }").operationName("x"));

        assertThat(again).isSameAs(first);
        assertThat(parsed).hasValue(1);
    }

    @Test
    void another_document_is_parsed_for_itself() {
        get(ExecutionInput.newExecutionInput("{ a }"));
        get(ExecutionInput.newExecutionInput("{ b }"));

        assertThat(parsed).hasValue(2);
    }

    private PreparsedDocumentEntry get(ExecutionInput.Builder input) {
        return cache.getDocumentAsync(input.build(), asked -> {
                    parsed.incrementAndGet();
                    return new PreparsedDocumentEntry(Document.newDocument().build());
                })
                .join();
    }
}
