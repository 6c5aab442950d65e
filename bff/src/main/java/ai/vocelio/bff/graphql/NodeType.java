package ai.vocelio.bff.graphql;

import ai.vocelio.team.Permission;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A type that implements {@code Node}. Each domain's package of the edge contributes one bean per type; it serves
 * {@code node}, {@code nodes}, the encoding of ids and the test that no tenant sees another one's objects.
 *
 * @param typeName name in the schema
 * @param prefix prefix of its ids; never changes
 * @param javaType record that the door gives
 * @param permission what a caller needs to read one
 * @param byIds the door's look-up in the current organization; what is not there is absent
 */
public record NodeType<T>(
        String typeName,
        String prefix,
        Class<T> javaType,
        Permission permission,
        Function<Collection<UUID>, Map<UUID, T>> byIds) {}
