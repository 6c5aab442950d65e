package ai.vocelio.bff.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All types with global ids. */
@Component
public class NodeTypes {

    /** No object ever has it: stands for an id of another type, which is simply not found. */
    public static final UUID NOWHERE = new UUID(0, 0);

    private final Map<String, NodeType<?>> byName;
    private final Map<String, NodeType<?>> byPrefix;

    NodeTypes(List<NodeType<?>> types) {
        this.byName = types.stream().collect(Collectors.toUnmodifiableMap(NodeType::typeName, Function.identity()));
        this.byPrefix = types.stream().collect(Collectors.toUnmodifiableMap(NodeType::prefix, Function.identity()));
    }

    /** All of them. */
    public Collection<NodeType<?>> all() {
        return byName.values();
    }

    /** The type with this name in the schema. */
    public Optional<NodeType<?>> named(String typeName) {
        return Optional.ofNullable(byName.get(typeName));
    }

    /** The type whose ids have this prefix. */
    public Optional<NodeType<?>> prefixed(String prefix) {
        return Optional.ofNullable(byPrefix.get(prefix));
    }

    /** The type of an object that a door gave. */
    public Optional<NodeType<?>> of(Object object) {
        return byName.values().stream()
                .filter(type -> type.javaType().isInstance(object))
                .findFirst();
    }
}
