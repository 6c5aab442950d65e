package ai.vocelio.removal.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What the catalogue knows of tables with rows of organizations, and the rows of the current one in them. */
@Repository
class ExportTables {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    ExportTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are not left out, by name. */
    List<ExportedTable> all() {
        return jdbc
                .sql("""
                        select t.name::text, coalesce((select split_part(encode(g.tgargs, 'escape'), '\\000', 1)
                                  from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                                  where g.tgrelid = t.name and p.proname = 'audit_row'), '') as type,
                               array(select a.attname::text from pg_attribute a where a.attrelid = t.name and a.attnum > 0
                                       and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)) as ids
                        from (select tables_of_organizations() union select 'organization'::regclass) t(name)
                        order by 1""")
                .query((row, n) -> new ExportedTable(row.getString("name"), row.getString("type"), ids(row)))
                .stream()
                .filter(table -> !LeftOut.TABLES.containsKey(table.name()))
                .toList();
    }

    private static Set<String> ids(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("ids").getArray()).collect(Collectors.toUnmodifiableSet());
    }

    /** Each row as JSON, without what is left out; never all of them at once. */
    void each(ExportedTable table, Consumer<String> taker) {
        String column = table.name().equals("organization") ? "id" : "organization_id";
        String sql = "select (to_jsonb(one) - ?)::text from " + table.name() + " one where " + column
                + " = current_organization()";
        try (Stream<String> rows = jdbc
                .sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .param(new SqlArrayValue("text", LeftOut.of(table.name()).toArray()))
                .query((row, n) -> row.getString(1))
                .stream()) {
            rows.forEach(taker);
        }
    }
}
