package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.limits.CostModel.ListSize;
import ai.vocelio.bff.graphql.limits.Piece.Spread;
import ai.vocelio.bff.graphql.limits.Piece.Use;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An answer to a random document as an executor would give it, with its cost added up while it is made. */
final class RandomAnswer {

    private final GraphQLSchema schema;
    private final Random chance;
    private final Map<String, @Nullable Object> data;
    private long cost;

    RandomAnswer(GraphQLSchema schema, List<Piece> root, long seed) {
        this.schema = schema;
        this.chance = new Random(seed);
        this.data = object(schema.getQueryType(), root, null);
    }

    Map<String, @Nullable Object> data() {
        return data;
    }

    long cost() {
        return cost;
    }

    private Map<String, @Nullable Object> object(GraphQLObjectType type, List<Piece> pieces, @Nullable Sized sized) {
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        collect(type, pieces, uses);
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        uses.forEach((key, same) -> made.put(key, value(same, sized)));
        return made;
    }

    private @Nullable Object value(List<Use> same, @Nullable Sized sized) {
        Use use = same.getFirst();
        cost += CostModel.ofField(use.field());
        if (!(GraphQLTypeUtil.unwrapAll(use.field().getType()) instanceof GraphQLCompositeType type)) {
            return "leaf";
        }
        List<Piece> inner = same.stream().flatMap(one -> one.inner().stream()).toList();
        ListSize stated = CostModel.listSize(use.field());
        Sized below = stated == null || stated.sizedFields().isEmpty()
                ? null
                : new Sized(stated.sizedFields(), use.size() > 0 ? use.size() : stated.assumed());
        if (!CostModel.isList(use.field())) {
            return chance.nextInt(5) == 0 ? null : item(use, type, inner, below);
        }
        List<Object> items = new ArrayList<>();
        for (int i = chance.nextInt(most(use, stated, sized) + 1); i > 0; i--) {
            items.add(item(use, type, inner, below));
        }
        return items;
    }

    private static int most(Use use, @Nullable ListSize stated, @Nullable Sized sized) {
        if (sized != null && sized.fields().contains(use.field().getName())) {
            return sized.size();
        }
        boolean isCounted = use.field().getArgument("ids") != null;
        return isCounted ? use.size() : stated == null ? 1 : stated.assumed();
    }

    private Object item(Use use, GraphQLCompositeType type, List<Piece> inner, @Nullable Sized below) {
        cost += CostModel.ofEach(use.field());
        GraphQLObjectType concrete = type instanceof GraphQLInterfaceType face
                ? schema.getImplementations(face)
                        .get(chance.nextInt(schema.getImplementations(face).size()))
                : (GraphQLObjectType) type;
        return object(concrete, inner, below);
    }

    private void collect(GraphQLObjectType type, List<Piece> pieces, Map<String, List<Use>> uses) {
        for (Piece piece : pieces) {
            if (!piece.isLeftIn()) {
                continue;
            }
            switch (piece) {
                case Use use ->
                    uses.computeIfAbsent(use.key(), none -> new ArrayList<>()).add(use);
                case Spread spread -> {
                    if (isOf(type, spread.type())) {
                        collect(type, spread.inner(), uses);
                    }
                }
            }
        }
    }

    private static boolean isOf(GraphQLObjectType type, GraphQLNamedType condition) {
        return type.getName().equals(condition.getName());
    }

    private record Sized(List<String> fields, int size) {}
}
