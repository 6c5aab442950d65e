package ai.vocelio.bff.graphql.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Keeps parsed and validated documents by the hash of their text: reading one costs a hundred times what finding it does. */
@Component
class DocumentCache implements PreparsedDocumentProvider {

    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;
    private static final int OVERHEAD = 1_000;

    private final Cache<String, Entry> documents = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<String, Entry>weigher((hash, entry) -> entry.characters() + OVERHEAD)
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String text = input.getQuery();
        Entry entry = documents.get(sha256(text), hash -> new Entry(text.length(), parse.apply(input)));
        return CompletableFuture.completedFuture(entry.document());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(int characters, PreparsedDocumentEntry document) {}
}
