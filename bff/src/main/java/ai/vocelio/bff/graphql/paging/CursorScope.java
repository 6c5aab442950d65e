package ai.vocelio.bff.graphql.paging;

import ai.vocelio.kernel.Tenant;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor belongs to: one organization, one field, of one object below the root, one filter and order. Worked out when
 * the first cursor is asked for: most pages are read without.
 */
public final class CursorScope {

    private static final Set<String> PAGE_ARGUMENTS = Set.of("first", "after", "last", "before");

    private static final ClassValue<Method> ID = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            try {
                return type.getMethod("id");
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A list with cursors belongs to something without an id: " + type, e);
            }
        }
    };

    private final Supplier<byte[]> making;
    private volatile byte @Nullable [] digest;

    private CursorScope(Supplier<byte[]> making) {
        this.making = making;
    }

    /** The scope of a list field as it is being asked for the current organization. */
    public static CursorScope of(DataFetchingEnvironment env) {
        UUID organization = Tenant.required();
        return new CursorScope(() -> {
            String field = ((GraphQLNamedType) env.getParentType()).getName() + "."
                    + env.getFieldDefinition().getName();
            return digest(organization, field, owner(env.getSource()), env.getArguments());
        });
    }

    static CursorScope of(UUID organization, String field, String owner, Map<String, ?> arguments) {
        return new CursorScope(() -> digest(organization, field, owner, arguments));
    }

    /** The object whose list it is: every type with a list has a global id, a house test sees to it. */
    private static String owner(@Nullable Object source) {
        if (source == null) {
            return "";
        }
        try {
            return String.valueOf(ID.get(source.getClass()).invoke(source));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(UUID organization, String field, String owner, Map<String, ?> arguments) {
        StringBuilder text = new StringBuilder(organization + "\n" + field + "\n" + owner + "\n");
        Map<String, Object> others = new TreeMap<>(arguments);
        others.keySet().removeAll(PAGE_ARGUMENTS);
        write(text, others);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
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
        byte[] known = digest;
        if (known == null) {
            known = making.get();
            digest = known;
        }
        return known;
    }
}
