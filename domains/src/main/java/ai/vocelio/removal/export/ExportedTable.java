package ai.vocelio.removal.export;

import java.util.Set;

/**
 * A table as an export reads it.
 *
 * @param type of its rows in the schema; empty when they have none
 * @param ids columns with ids, the row's own among them
 */
record ExportedTable(String name, String type, Set<String> ids) {

    String file() {
        return name + ".ndjson";
    }
}
