package ai.vocelio.bff.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keeps the plans of documents that are asked again. A document with conditions has other plans for other variables, and a
 * few places with many fields are more than they are worth: those are planned anew for each operation.
 */
final class PlanCache {

    static final int MOST_DOCUMENTS = 200;
    static final int MOST_FIELDS = 400;

    private final Cache<Document, Optional<Plans>> documents =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_DOCUMENTS).build();

    /** One choice for a whole operation. */
    Plans of(ExecutionContext context) {
        return context.getGraphQLContext().computeIfAbsent(Plans.class, none -> choose(context));
    }

    private Plans choose(ExecutionContext context) {
        Optional<Plans> kept = documents.get(context.getDocument(), this::lasting);
        return kept.orElseGet(() -> new Plans(fields -> {}));
    }

    private Optional<Plans> lasting(Document document) {
        return hasConditions(document)
                ? Optional.empty()
                : Optional.of(new Plans(fields -> {
                    if (fields > MOST_FIELDS) {
                        documents.put(document, Optional.empty());
                    }
                }));
    }

    /** How many documents' plans are kept. */
    long size() {
        documents.cleanUp();
        return documents.asMap().values().stream().filter(Optional::isPresent).count();
    }

    private static boolean hasConditions(Document document) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof DirectivesContainer<?> container
                    && !(node instanceof OperationDefinition)
                    && !container.getDirectives().isEmpty()) {
                return true;
            }
            node.getChildren().forEach(open::add);
        }
        return false;
    }
}
