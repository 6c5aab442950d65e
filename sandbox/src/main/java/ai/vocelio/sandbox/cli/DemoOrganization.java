package ai.vocelio.sandbox.cli;

import java.util.List;
import java.util.Locale;

/** The organizations of every new stack, the platform first, below which the others stand; ids and people as in keycloak/demo/demo-people.json. */
enum DemoOrganization {
    PLATFORM(
            "0196a000-0000-7000-8000-000000091a7f",
            "Vocelio",
            "UTC",
            "+12025550100",
            List.of(new Person("pat", "OWNER"))),
    ACME(
            "0196a000-0000-7000-8000-00000000ac3e",
            "Acme Dental",
            "America/New_York",
            "+12125550100",
            List.of(new Person("alice", "OWNER"), new Person("victor", "VIEWER"))),
    GLOBEX(
            "0196a000-0000-7000-8000-0000000910be",
            "Globex Travel",
            "America/Los_Angeles",
            "+13105550100",
            List.of(new Person("grace", "OWNER")));

    /** Somebody who can log in. */
    record Person(String name, String role) {}

    private final String id;
    private final String title;
    private final String timeZone;
    private final String number;
    private final List<Person> people;

    DemoOrganization(String id, String title, String timeZone, String number, List<Person> people) {
        this.id = id;
        this.title = title;
        this.timeZone = timeZone;
        this.number = number;
        this.people = people;
    }

    String id() {
        return id;
    }

    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is in the tree of organizations. */
    String kind() {
        return this == PLATFORM ? "PLATFORM" : "CUSTOMER";
    }

    String title() {
        return title;
    }

    String timeZone() {
        return timeZone;
    }

    String number() {
        return number;
    }

    List<Person> people() {
        return people;
    }

    /** The name to log in with. */
    String login(Person person) {
        return person.name() + "@" + alias() + ".test";
    }
}
