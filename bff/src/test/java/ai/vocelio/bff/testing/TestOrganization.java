package ai.vocelio.bff.testing;

import java.util.Locale;
import java.util.UUID;

/** The two tenants of every test of the edge. */
public enum TestOrganization {
    ACME("0196a000-0000-7000-8000-00000000ac3e"),
    GLOBEX("0196a000-0000-7000-8000-0000000910be");

    private final UUID id;

    TestOrganization(String id) {
        this.id = UUID.fromString(id);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its short name. */
    public String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}
