package ai.vocelio.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts to list; every condition must hold, null holds for all.
 *
 * @param search the name, its last word or the number begins with this, whatever the case and accents; finds at most
 *     1,000 by each
 * @param phone has this number, E.164
 * @param listId stands on this list
 */
public record ContactFilter(
        @Nullable String search,
        @Nullable String phone,
        @Nullable UUID listId) {

    /** Every contact. */
    public static final ContactFilter ALL = new ContactFilter(null, null, null);
}
