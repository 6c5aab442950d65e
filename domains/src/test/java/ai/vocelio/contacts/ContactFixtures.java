package ai.vocelio.contacts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Contacts for tests. */
public final class ContactFixtures {

    private ContactFixtures() {}

    /** A number that hardly anybody else has. */
    public static String anyPhone() {
        return "+1%03d55501%02d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(200, 999),
                        ThreadLocalRandom.current().nextInt(100));
    }

    /** A contact of whom little is known. */
    public static ContactCreate contact(String name) {
        return contact(name, anyPhone());
    }

    /** A contact of whom little is known. */
    public static ContactCreate contact(String name, String phone) {
        return new ContactCreate(name, phone, null, null, null, null, List.of(), List.of());
    }

    static ContactUpdate renamed(UUID contactId, String name) {
        return new ContactUpdate(contactId, null, name, null, null, null, null, null, null, null, Set.of());
    }
}
