package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Keeps parsed and validated documents by the hash of their text: reading one costs a hundred times what finding it does. */
@Component
class DocumentCache implements PreparsedDocumentProvider {

    /** Some 80 bytes each once it is parsed, however few characters it has. */
    static final long MOST_TOKENS = 300_000;

    private static final int OVERHEAD = 20;

    private final Cache<String, Entry> documents = Caffeine.newBuilder()
            .maximumWeight(MOST_TOKENS)
            .<String, Entry>weigher((hash, entry) -> entry.tokens() + OVERHEAD)
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String text = input.getQuery();
        Entry entry = documents.get(sha256(text), hash -> new Entry(tokens(text), parsed(input, parse)));
        return CompletableFuture.completedFuture(entry.document());
    }

    /** How much is kept now. */
    long countTokens() {
        documents.cleanUp();
        return documents.asMap().values().stream().mapToLong(Entry::tokens).sum();
    }

    /** About how many names, numbers and signs a text has; those within strings count too. */
    private static int tokens(String text) {
        int tokens = 0;
        boolean isInName = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isName = Character.isLetterOrDigit(c) || c == '_';
            tokens += isName && isInName || Character.isWhitespace(c) || c == ',' ? 0 : 1;
            isInName = isName;
        }
        return tokens;
    }

    /** graphql-java 25.0 looks for the variables of a conditional subscription when there are none yet. */
    private static PreparsedDocumentEntry parsed(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        try {
            return parse.apply(input);
        } catch (NullPointerException conditional) {
            if (!input.getQuery().contains("subscription")) {
                throw conditional;
            }
            throw new EdgeFault(
                    ErrorCode.BAD_USER_INPUT,
                    "query: the root field of a subscription takes no @skip and no @include",
                    List.of("query"));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(int tokens, PreparsedDocumentEntry document) {}
}
