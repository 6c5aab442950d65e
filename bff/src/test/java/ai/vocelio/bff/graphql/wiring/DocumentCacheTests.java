package ai.vocelio.bff.graphql.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.EdgeFault;
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

    @Test
    void what_is_kept_is_bounded_by_tokens_however_short_they_are() {
        String fields = "id ".repeat(1_900);
        for (int i = 0; i < 1_000; i++) {
            get(ExecutionInput.newExecutionInput("{ viewer { member { " + fields + "} } } #" + i));
        }
        await().until(() -> cache.countTokens() <= DocumentCache.MOST_TOKENS);
        assertThat(cache.countTokens()).isGreaterThan(100_000);
    }

    @Test
    void a_conditional_subscription_is_the_callers_fault() {
        var input = ExecutionInput.newExecutionInput("subscription($b: Boolean = true) { a @include(if: $b) }")
                .build();
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> cache.getDocumentAsync(input, asked -> {
                    throw new NullPointerException();
                }))
                .withMessageContaining("@include");
    }

    private PreparsedDocumentEntry get(ExecutionInput.Builder input) {
        return cache.getDocumentAsync(input.build(), asked -> {
                    parsed.incrementAndGet();
                    return new PreparsedDocumentEntry(Document.newDocument().build());
                })
                .join();
    }
}
