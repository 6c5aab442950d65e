package ai.vocelio.contacts;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;

/**
 * A named set of contacts.
 *
 * @param name unique among the lists of the organization
 */
public record ContactList(UUID id, String name, Instant createdAt) {

    /** Where a list stands among the lists. */
    public static Position position(ContactList list) {
        return new Position(list.name, list.id);
    }
}
