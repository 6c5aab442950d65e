package ai.vocelio.bff.bootstrap;

import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the bootstrap file says. It is read and checked as a whole before anything is written. */
record BootstrapFile(List<Tenant> organizations) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws BootstrapFault that names the field at fault */
    static BootstrapFile read(Path file) {
        return of(text(file));
    }

    static BootstrapFile of(String json) {
        try {
            Entry root = new Entry("", JsonMapper.shared().readTree(json)).with("organizations");
            return new BootstrapFile(
                    root.list("organizations").stream().map(Tenant::of).toList());
        } catch (JacksonException e) {
            throw new BootstrapFault(
                    "The file is not JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BootstrapFault("The file " + file + " cannot be read.");
        }
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** An organization. */
    record Tenant(
            String path,
            UUID id,
            String alias,
            String name,
            ZoneId timeZone,
            Place place,
            Optional<Account> carrier,
            List<Line> numbers) {

        static Tenant of(Entry entry) {
            entry.with("id", "alias", "name", "timeZone", "kind", "parent", "carrier", "numbers");
            return new Tenant(
                    entry.path(),
                    entry.text("id", "a UUID", text -> UUID.fromString(matching(UUID_FORM, text))),
                    entry.text("alias", "1 to 63 of a-z, 0-9 and -", text -> matching(ALIAS, text)),
                    entry.text("name"),
                    entry.text("timeZone", "an IANA time zone, such as America/New_York", ZoneId::of),
                    Place.of(entry),
                    entry.object("carrier").map(Account::of),
                    entry.list("numbers").stream().map(Line::of).toList());
        }
    }

    /**
     * Where it stands in the tree.
     *
     * @param parent id of an organization that is there already, or comes before it in the file
     */
    record Place(Optional<OrganizationKind> kind, Optional<UUID> parent) {

        static Place of(Entry entry) {
            return new Place(
                    entry.optional("kind", "PLATFORM, PARTNER or CUSTOMER", OrganizationKind::valueOf),
                    entry.optional("parent", "a UUID", text -> UUID.fromString(matching(UUID_FORM, text))));
        }

        boolean isSaid() {
            return kind.isPresent() || parent.isPresent();
        }
    }

    /** Its account at a provider. */
    record Account(Provider provider, Credentials credentials) {

        static Account of(Entry entry) {
            entry.with("provider", "account", "secret");
            return new Account(
                    entry.text("provider", "TWILIO", Provider::valueOf),
                    new Credentials(entry.text("account"), entry.text("secret")));
        }
    }

    /** A telephone number. */
    record Line(String e164, String label) {

        static Line of(Entry entry) {
            entry.with("e164", "label");
            return new Line(
                    entry.text(
                            "e164", "a telephone number in E.164, such as +12125550100", text -> matching(E164, text)),
                    entry.text("label"));
        }
    }
}
