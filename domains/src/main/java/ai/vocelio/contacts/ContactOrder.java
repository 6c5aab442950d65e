package ai.vocelio.contacts;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Paging.Position;

/** How to order contacts. */
public record ContactOrder(Field field, Direction direction) {

    /** The order when nobody asks for another one. */
    public static final ContactOrder NEWEST_FIRST = new ContactOrder(Field.CREATED_AT, Direction.DESC);

    /** By what contacts can be ordered; each has an index. */
    public enum Field {
        CREATED_AT,
        NAME
    }

    /** Where a contact stands in a list of this order. */
    public Position position(Contact contact) {
        return switch (field) {
            case CREATED_AT -> new Position(contact.createdAt().toString(), contact.id());
            case NAME -> new Position(SearchKey.of(contact.name()), contact.id());
        };
    }

    Keyset keyset() {
        return switch (field) {
            case CREATED_AT -> new Keyset("created_at", "timestamptz", direction);
            case NAME -> new Keyset("name_key", "text", direction);
        };
    }
}
