package ai.vocelio.removal.export;

import java.util.UUID;

/** How clients know the ids that stand in rows. */
@FunctionalInterface
public interface ExportIds {

    /**
     * An id as clients write it; the plain one of what no client can ask for.
     *
     * @param type of the row in the schema; empty when the table has none
     * @param column in which the id stands: {@code id} for that of the row itself
     */
    String shown(String type, String column, UUID id);
}
