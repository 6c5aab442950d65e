package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.keycloak.Visitor;
import java.util.Locale;
import java.util.Map;

/** An organization of the story, with its owner. */
record Company(String kind, String alias, String name, String ownerFirst, String ownerLast) {

    /** The owner's address. */
    String email() {
        return address(ownerFirst);
    }

    Visitor.Person owner(String password) {
        return person(ownerFirst, ownerLast, password);
    }

    Visitor.Person person(String first, String last, String password) {
        return new Visitor.Person(address(first), first, last, password);
    }

    Map<String, String> order() {
        return Map.of(
                "kind", kind, "alias", alias, "name", name, "timeZone", "America/New_York", "ownerEmail", email());
    }

    private String address(String first) {
        return first.toLowerCase(Locale.ROOT) + "@" + alias + ".example";
    }
}
