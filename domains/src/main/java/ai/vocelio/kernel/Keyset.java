package ai.vocelio.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads pages of a list in the order of (column, id), from where the last page ended, however long the list is. The
 * table's index must begin with organization_id and the column; the column must not be null.
 *
 * @param column the column sorted by; a name in our own SQL, never a caller's text
 * @param type its type in SQL, to which the text of a position is cast
 * @param direction which way the list runs
 */
public record Keyset(String column, String type, Direction direction) {

    /** Which way a list runs; named as in the schema. */
    public enum Direction {
        /** From small to large, from old to new. */
        ASC,
        /** From large to small, from new to old. */
        DESC
    }

    /**
     * Reads one page.
     *
     * @param select the statement up to the end of its where clause, which must not be empty
     * @param parameters named parameters of the statement
     */
    public <T> Page<T> read(
            JdbcClient jdbc, String select, Map<String, ?> parameters, Paging paging, RowMapper<T> mapper) {
        var statement = jdbc.sql(select + beyond(paging) + order(paging)).params(parameters);
        bind(statement, "after", paging.after());
        bind(statement, "before", paging.before());
        return Page.of(
                paging,
                statement.param("fetch", paging.fetchSize()).query(mapper).list());
    }

    private String beyond(Paging paging) {
        String after = paging.after() == null ? "" : comparison("after", isDescending());
        String before = paging.before() == null ? "" : comparison("before", !isDescending());
        return after + before;
    }

    private String comparison(String position, boolean isLess) {
        return " and (%s, id) %s (cast(:%sKey as %s), :%sId)"
                .formatted(column, isLess ? "<" : ">", position, type, position);
    }

    private String order(Paging paging) {
        String way = isDescending() == paging.isFromEnd() ? "asc" : "desc";
        return " order by %s %s, id %s limit :fetch".formatted(column, way, way);
    }

    private boolean isDescending() {
        return direction == Direction.DESC;
    }

    private static void bind(JdbcClient.StatementSpec statement, String name, Paging.@Nullable Position position) {
        if (position != null) {
            statement.param(name + "Key", position.key()).param(name + "Id", position.id());
        }
    }
}
