package ai.vocelio.bff.graphql.paging;

import ai.vocelio.kernel.Tenant;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cursor belongs to: one organization, one field, one filter and order. */
public final class CursorScope {

    private static final Set<String> PAGE_ARGUMENTS = Set.of("first", "after", "last", "before");

    private final byte[] digest;

    private CursorScope(byte[] digest) {
        this.digest = digest;
    }

    /** The scope of a list field as it is being asked for the current organization. */
    public static CursorScope of(DataFetchingEnvironment env) {
        String field = ((GraphQLNamedType) env.getParentType()).getName() + "."
                + env.getFieldDefinition().getName();
        return of(Tenant.required(), field, env.getArguments());
    }

    static CursorScope of(UUID organization, String field, Map<String, ?> arguments) {
        StringBuilder text = new StringBuilder(organization + "\n" + field + "\n");
        Map<String, Object> others = new TreeMap<>(arguments);
        others.keySet().removeAll(PAGE_ARGUMENTS);
        write(text, others);
        try {
            return new CursorScope(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lengths stand before values, so that no two different filters give the same text. */
    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null;");
            case Map<?, ?> map -> {
                text.append("map").append(map.size()).append(':');
                new TreeMap<>(map).forEach((name, inner) -> {
                    write(text, name);
                    write(text, inner);
                });
            }
            case Collection<?> list -> {
                text.append("list").append(list.size()).append(':');
                list.forEach(item -> write(text, item));
            }
            default -> {
                String written = value.toString();
                text.append(written.length()).append(':').append(written).append(';');
            }
        }
    }

    byte[] bytes() {
        return digest;
    }
}
