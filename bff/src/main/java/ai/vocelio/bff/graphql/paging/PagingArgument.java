package ai.vocelio.bff.graphql.paging;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controller methods their {@link Paging}, from first, after, last and before. */
@Component
class PagingArgument implements HandlerMethodArgumentResolver {

    private final Cursors cursors;

    PagingArgument(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(MethodParameter parameter, DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        if (first != null && last != null) {
            throw new EdgeFault(
                    ErrorCode.BAD_USER_INPUT, "first, last: give one of them, not both", List.of("first", "last"));
        }
        return new Paging(size(first, last), last != null, position(env, "after"), position(env, "before"));
    }

    private static int size(@Nullable Integer first, @Nullable Integer last) {
        int size = first != null ? first : last != null ? last : Paging.DEFAULT_SIZE;
        if (size < 1 || size > Paging.MAX_SIZE) {
            String name = first != null ? "first" : "last";
            throw EdgeFault.badInput(List.of(name), "1 to " + Paging.MAX_SIZE + " items are given, not " + size);
        }
        return size;
    }

    private @Nullable Position position(DataFetchingEnvironment env, String name) {
        String cursor = env.getArgument(name);
        return cursor == null ? null : cursors.open(cursor, CursorScope.of(env));
    }
}
