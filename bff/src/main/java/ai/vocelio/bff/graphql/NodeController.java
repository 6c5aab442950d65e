package ai.vocelio.bff.graphql;

import ai.vocelio.bff.security.Caller;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Any object by its global id. What is not there, or of another organization, is null without an error. */
@Controller
class NodeController {

    private final NodeTypes types;

    NodeController(NodeTypes types) {
        this.types = types;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, @ContextValue Caller caller) {
        GlobalId global = parse(id, List.of("id"));
        NodeType<?> type = types.prefixed(global.prefix()).orElse(null);
        if (type == null) {
            return null;
        }
        if (!caller.may(type.permission())) {
            throw forbidden(type);
        }
        return type.byIds().apply(Set.of(global.id())).get(global.id());
    }

    @QueryMapping
    DataFetcherResult<List<@Nullable Object>> nodes(
            @Argument List<String> ids, @ContextValue Caller caller, DataFetchingEnvironment env) {
        List<GlobalId> globals = new ArrayList<>();
        Map<NodeType<?>, Set<UUID>> wanted = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            GlobalId global = parse(ids.get(i), List.of("ids", String.valueOf(i)));
            globals.add(global);
            types.prefixed(global.prefix())
                    .ifPresent(type -> wanted.computeIfAbsent(type, none -> new LinkedHashSet<>())
                            .add(global.id()));
        }
        Map<GlobalId, Object> found = new HashMap<>();
        wanted.forEach((type, uuids) -> {
            if (caller.may(type.permission())) {
                type.byIds()
                        .apply(uuids)
                        .forEach((uuid, object) -> found.put(new GlobalId(type.prefix(), uuid), object));
            }
        });
        List<GraphQLError> refusals = wanted.keySet().stream()
                .filter(type -> !caller.may(type.permission()))
                .map(type -> refusal(type, env))
                .toList();
        List<@Nullable Object> inOrder = new ArrayList<>();
        globals.forEach(global -> inOrder.add(found.get(global)));
        return DataFetcherResult.<List<@Nullable Object>>newResult()
                .data(inOrder)
                .errors(refusals)
                .build();
    }

    private static GlobalId parse(String id, List<String> field) {
        return GlobalId.parse(id).orElseThrow(() -> EdgeFault.badInput(field, "this is not an id"));
    }

    private static EdgeFault forbidden(NodeType<?> type) {
        return new EdgeFault(
                ErrorCode.FORBIDDEN,
                type.typeName() + " needs the permission " + type.permission() + ", which you do not have");
    }

    private static GraphQLError refusal(NodeType<?> type, DataFetchingEnvironment env) {
        return GraphqlErrorBuilder.newError(env)
                .message(forbidden(type).sentence())
                .extensions(Map.of("code", ErrorCode.FORBIDDEN.name()))
                .build();
    }
}
