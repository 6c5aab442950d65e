package ai.vocelio.removal.export;

import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that the current organization has, as of one moment, part by part: it is never in memory as a whole. */
@Component
class ExportWriter {

    private final ExportTables tables;
    private final ExportRows rows;
    private final Organizations organizations;
    private final ExportIds ids;

    ExportWriter(ExportTables tables, ExportRows rows, Organizations organizations, ObjectProvider<ExportIds> ids) {
        this.tables = tables;
        this.rows = rows;
        this.organizations = organizations;
        this.ids = ids.getIfAvailable(() -> (type, column, id) -> id.toString());
    }

    /** How long it is, and how many rows it has. */
    record Written(long bytes, long rows) {}

    /** Writes the parts of an export. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Written write(UUID exportId, Instant now) {
        AtomicInteger number = new AtomicInteger();
        PartsOutput out = new PartsOutput(part -> rows.keep(exportId, number.getAndIncrement(), part));
        try (ExportFile file = new ExportFile(out)) {
            for (ExportedTable table : tables.all()) {
                file.add(table, taker -> tables.each(table, row -> taker.accept(shown(table, row))));
            }
            file.end(about(now));
            long total = file.rows();
            file.close();
            return new Written(out.total(), total);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> about(Instant now) {
        Organization one = organizations.current().orElseThrow();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("organization", ids.shown("Organization", "id", one.id()));
        about.put("alias", one.alias());
        about.put("name", one.name());
        about.put("writtenAt", now.toString());
        about.put("leftOutTables", new TreeMap<>(LeftOut.TABLES));
        about.put("leftOutColumns", new TreeMap<>(LeftOut.COLUMNS));
        return about;
    }

    private String shown(ExportedTable table, String row) {
        ObjectNode object = (ObjectNode) JsonMapper.shared().readTree(row);
        for (String column : table.ids()) {
            JsonNode id = object.path(column);
            if (id.isString()) {
                object.put(column, shown(table, column, id));
            } else if (id instanceof ArrayNode several) {
                ArrayNode all = object.putArray(column);
                several.forEach(one -> all.add(shown(table, column, one)));
            }
        }
        return object.toString();
    }

    private String shown(ExportedTable table, String column, JsonNode id) {
        return ids.shown(table.type(), column, UUID.fromString(id.asString()));
    }
}
