package ai.vocelio.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one row of any table, with the rows it points to, by what the catalogue tells of it. */
public final class SampleRows {

    /** Where the catalogue does not tell enough: `table.column` and a value in SQL. */
    private static final Map<String, String> BY_HAND = Map.of(
            "tool_call.tool",
            "'END_CALL'",
            "brand_version.number",
            "floor(random() * 2000000000)::int",
            "agent.language",
            "'en-US'",
            "agent_version.language",
            "'en-US'",
            "call_turn.speaker",
            "'AGENT'",
            "call.direction",
            "'OUTBOUND'",
            "support_access.request_expires_at",
            "now() + interval '1000 days'",
            "call.status",
            "'QUEUED'",
            "organization.alias",
            "'sample-' || substr(md5(random()::text), 1, 12)");

    /** What a column's check asks for, and a value in SQL that passes it. */
    private static final Map<Pattern, String> BY_CHECK = Map.of(
            Pattern.compile("(\\w+) ~ '\\^\\\\\\+"),
            "'+1' || floor(200 + random() * 799)::int::text || '55501' || lpad(floor(random() * 100)::int::text, 2, '0')",
            Pattern.compile("jsonb_typeof\\((\\w+)\\) = 'array'"),
            "'[]'");

    private static final Pattern ONE_OF = Pattern.compile("\\(\\(?(\\w+) = ANY \\(ARRAY\\['([^']+)'");

    private final JdbcClient jdbc;

    /** @param jdbc the application's own */
    public SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a row of an organization and tells its id, or a random one when the table has none. */
    public UUID write(String table, UUID organization) {
        Map<String, String> row = prepare(table, organization);
        insert(table, row);
        @Nullable String id = row.get("id");
        return id == null ? UUID.randomUUID() : UUID.fromString(id.replace("'", ""));
    }

    /** Writes a row of every table whose rows belong to one of this table: of an agent a version, of a call a turn. */
    public void writeBelow(String table, UUID id, UUID organization) {
        for (String child : children(table)) {
            Map<String, String> row = prepare(child, organization);
            references(child).stream()
                    .filter(reference -> reference.table.equals(table))
                    .forEach(reference -> row.putAll(reference.to(id, organization)));
            insert(child, row);
        }
    }

    /** A row's columns and their values in SQL; the rows it points to are written. */
    Map<String, String> prepare(String table, UUID organization) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : columns(table)) {
            row.put(column.name, value(table, column, organization));
        }
        for (Reference reference : references(table)) {
            Map<String, String> target = prepare(reference.table, organization);
            insert(reference.table, target);
            for (int i = 0; i < reference.here.size(); i++) {
                row.put(reference.here.get(i), target.getOrDefault(reference.there.get(i), "null"));
            }
        }
        return row;
    }

    /** Writes a prepared row. */
    void insert(String table, Map<String, String> row) {
        String columns = String.join(", ", row.keySet());
        String values = String.join(", ", row.values());
        jdbc.sql("insert into " + table + " (" + columns + ") values (" + values + ")")
                .update();
    }

    private String value(String table, Column column, UUID organization) {
        @Nullable String byHand = BY_HAND.get(table + "." + column.name);
        if (byHand != null) {
            return byHand;
        }
        if (isTenant(table, column.name)) {
            return "'" + organization + "'";
        }
        return allowed(table, column.name, plain(column.type));
    }

    private static boolean isTenant(String table, String column) {
        return column.equals("organization_id") || table.equals("organization") && column.equals("id");
    }

    private static String plain(String type) {
        return switch (type) {
            case "uuid" -> "'" + UUID.randomUUID() + "'";
            case "bool" -> "false";
            case "int2", "int4", "int8", "numeric" -> "1";
            case "timestamptz" -> "now()";
            case "date" -> "current_date";
            case "jsonb", "_text" -> "'{}'";
            case "bytea" -> "'\\x00'";
            default -> "'sample " + UUID.randomUUID() + "'";
        };
    }

    private String allowed(String table, String column, String plain) {
        List<String> checks = checks(table);
        Stream<String> oneOf = found(ONE_OF, checks, column).map(check -> "'" + check.group(2) + "'");
        Stream<String> formed = BY_CHECK.entrySet().stream()
                .flatMap(form -> found(form.getKey(), checks, column).map(check -> form.getValue()));
        return Stream.concat(oneOf, formed).findFirst().orElse(plain);
    }

    private static Stream<Matcher> found(Pattern pattern, List<String> checks, String column) {
        return checks.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .filter(check -> check.group(1).equals(column));
    }

    /** Those of one column first: what a check of several says of one of them is not all that it may be. */
    private List<String> checks(String table) {
        return jdbc.sql("""
                        select pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass and contype = 'c'
                        order by cardinality(conkey), conname""").param(table).query((row, n) -> row.getString(1)).list();
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                        select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = ?::regclass and a.attnum > 0 and a.attnotnull and not a.atthasdef
                        order by a.attnum""")
                .param(table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> children(String table) {
        return jdbc.sql("""
                        select distinct conrelid::regclass::text from pg_constraint
                        where confrelid = ?::regclass and contype = 'f' order by 1""").param(table).query((row, n) -> row.getString(1)).list().stream()
                .filter(child -> references(child).stream().anyMatch(reference -> reference.table.equals(table)))
                .toList();
    }

    /** Foreign keys whose columns may not be null. */
    private List<Reference> references(String table) {
        return List.copyOf(jdbc
                .sql("""
                        select k.confrelid::regclass::text, k.oid, h.attname, t.attname
                        from pg_constraint k, unnest(k.conkey, k.confkey) with ordinality as pair(here, there, n)
                        join pg_attribute h on h.attnum = pair.here
                        join pg_attribute t on t.attnum = pair.there
                        where k.conrelid = ?::regclass and k.contype = 'f'
                          and h.attrelid = k.conrelid and t.attrelid = k.confrelid
                          and not exists (select from pg_attribute o
                                          where o.attrelid = k.conrelid and o.attnum = any(k.conkey)
                                            and not o.attnotnull)
                        order by k.oid, pair.n""")
                .param(table)
                .query((row, n) -> new Pair(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Pair::key,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Reference::of)))
                .values());
    }

    private record Column(String name, String type) {}

    private record Pair(String table, String key, String here, String there) {}

    private record Reference(String table, List<String> here, List<String> there) {

        Map<String, String> to(UUID id, UUID organization) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (int i = 0; i < here.size(); i++) {
                columns.put(here.get(i), "'" + (there.get(i).equals("id") ? id : organization) + "'");
            }
            return columns;
        }

        static Reference of(List<Pair> pairs) {
            return new Reference(
                    pairs.getFirst().table,
                    pairs.stream().map(Pair::here).toList(),
                    pairs.stream().map(Pair::there).toList());
        }
    }
}
