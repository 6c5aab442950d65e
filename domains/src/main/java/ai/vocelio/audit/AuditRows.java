package ai.vocelio.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries. The columns of a table are called as the schema calls attributes. */
final class AuditRows implements RowMapper<AuditEntry> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    @Override
    public AuditEntry mapRow(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                new AuditActor(
                        AuditActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("actor_organization")),
                row.getObject("on_behalf_of_id", UUID.class),
                row.getString("client"),
                row.getString("request_id"),
                row.getString("address"),
                row.getString("action"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                AuditOutcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                row.getObject("support_id", UUID.class),
                changes(json(row.getString("before")), json(row.getString("after"))));
    }

    private static JsonNode json(@Nullable String text) {
        return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    }

    private static List<AuditChange> changes(JsonNode before, JsonNode after) {
        TreeSet<String> columns = new TreeSet<>(before.propertyNames());
        columns.addAll(after.propertyNames());
        return columns.stream()
                .map(column -> new AuditChange(attribute(column), text(before.path(column)), text(after.path(column))))
                .toList();
    }

    private static String attribute(String column) {
        return NEXT_WORD.matcher(column).replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isString() ? value.asString() : value.toString();
    }
}
