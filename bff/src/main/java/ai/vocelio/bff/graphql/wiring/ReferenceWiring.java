package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.Loaders;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.graphql.References;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives every type with a global id its loader, and every field that points to one its fetcher. */
@Component
class ReferenceWiring implements RuntimeWiringConfigurer {

    private final NodeTypes types;
    private final List<References<?>> references;

    ReferenceWiring(NodeTypes types, List<References<?>> references, Loaders loaders) {
        this.types = types;
        this.references = references;
        types.all().forEach(type -> loaders.<UUID, Object>add(type.typeName(), ids -> found(type, ids)));
    }

    private static Map<UUID, Object> found(NodeType<?> type, Set<UUID> ids) {
        return new HashMap<>(type.byIds().apply(ids));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        references.forEach(of -> wire(of, wiring));
    }

    private <S> void wire(References<S> of, RuntimeWiring.Builder wiring) {
        of.fields().forEach((field, reference) -> {
            NodeType<?> target = types.named(reference.nodeType())
                    .orElseThrow(() -> new IllegalStateException(
                            of.typeName() + "." + field + " points to " + reference.nodeType() + ", which has no ids"));
            wiring.type(
                    of.typeName(), type -> type.dataFetcher(field, new ReferenceFetcher<>(target, reference.idOf())));
        });
    }
}
