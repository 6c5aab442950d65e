package ai.vocelio.bff.graphql.input;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.masking.Masks;
import ai.vocelio.team.Permission;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may not ask by who does not see it as it is: by filters and orders anything can be found out, letter by
 * letter.
 */
final class Unseen {

    private final Map<String, Map<String, Permission>> masked = new HashMap<>();
    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final Map<String, String> arguments = new HashMap<>();

    /** Of all arguments of a field. */
    static Unseen of(GraphQLFieldDefinition field) {
        Unseen unseen = new Unseen();
        field.getArguments().forEach(argument -> {
            unseen.arguments.put(argument.getName(), nameOf(argument));
            unseen.add(argument.getType());
        });
        return unseen;
    }

    private void add(GraphQLType type) {
        switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLInputObjectType object
            when !types.containsKey(object.getName()) -> {
                Map<String, String> fields = new HashMap<>();
                types.put(object.getName(), fields);
                object.getFieldDefinitions().forEach(field -> {
                    Masks.permission(field).ifPresent(permission -> put(object.getName(), field.getName(), permission));
                    fields.put(field.getName(), nameOf(field));
                    add(field.getType());
                });
            }
            case GraphQLEnumType choice ->
                choice.getValues()
                        .forEach(value -> Masks.permission(value)
                                .ifPresent(permission -> put(choice.getName(), value.getName(), permission)));
            default -> {}
        }
    }

    private void put(String type, String name, Permission permission) {
        masked.computeIfAbsent(type, first -> new HashMap<>()).put(name, permission);
    }

    private static String nameOf(GraphQLInputValueDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    boolean isEmpty() {
        return masked.isEmpty();
    }

    /**
     * Refuses what asks by a value that the caller sees masked.
     *
     * @throws EdgeFault FORBIDDEN that names the field of the input
     */
    void check(DataFetchingEnvironment env) {
        if (!isEmpty()) {
            arguments.forEach((name, type) -> check(env.getArguments().get(name), type, List.of(name), env));
        }
    }

    private void check(@Nullable Object value, String type, List<String> path, DataFetchingEnvironment env) {
        switch (value) {
            case null -> {}
            case Collection<?> items -> items.forEach(item -> check(item, type, path, env));
            case Map<?, ?> fields ->
                fields.forEach((name, inner) -> field(String.valueOf(name), inner, type, path, env));
            default -> require(type, String.valueOf(value), path, env);
        }
    }

    private void field(
            String name, @Nullable Object value, String type, List<String> path, DataFetchingEnvironment env) {
        Map<String, String> fields = types.get(type);
        if (fields != null && value != null) {
            List<String> here = Stream.concat(path.stream(), Stream.of(name)).toList();
            require(type, name, here, env);
            check(value, Objects.requireNonNullElse(fields.get(name), ""), here, env);
        }
    }

    private void require(String type, String name, List<String> path, DataFetchingEnvironment env) {
        Permission permission = masked.getOrDefault(type, Map.of()).get(name);
        if (permission != null && !Masks.may(permission, env.getGraphQlContext())) {
            throw new EdgeFault(
                    ErrorCode.FORBIDDEN,
                    env.getField().getName() + " by what you see masked needs the permission " + permission
                            + ", which you do not have",
                    path);
        }
    }
}
