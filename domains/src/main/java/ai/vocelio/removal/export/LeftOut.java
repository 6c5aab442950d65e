package ai.vocelio.removal.export;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an export leaves out, each with the reason. Whatever is not named here is in it, also what is added later. */
public final class LeftOut {

    /** Whole tables. */
    public static final Map<String, String> TABLES = Map.of(
            "idempotency_key", "what a repeated request made the first time, forgotten after a day",
            "organization_check", "when a platform was last compared with the identity provider",
            "organization_export", "exports themselves",
            "organization_export_part", "exports themselves");

    /** Columns, as {@code table.column}. */
    public static final Map<String, String> COLUMNS = Map.of(
            "api_key.hash", "proves a secret",
            "api_key.previous_hash", "proves a secret",
            "brand_preview.hash", "proves a secret",
            "invitation.hash", "proves a secret",
            "mail.sealed_html", "links in letters open things",
            "mail.sealed_text", "links in letters open things",
            "provider_account.secret", "opens the account at the provider",
            "sso_provider.client_secret", "opens the connection to the identity provider");

    /** Columns whose names sound like secrets and that hold none. */
    public static final Map<String, String> HARMLESS = Map.of(
            "brand_asset.content", "the picture itself",
            "carrier_event.event_key", "what the carrier calls an event",
            "contact.family_key", "a name as it is sorted",
            "contact.name_key", "a name as it is sorted");

    private LeftOut() {}

    /** Of one table. */
    static Set<String> of(String table) {
        Set<String> columns = new TreeSet<>();
        COLUMNS.keySet().stream()
                .filter(name -> name.startsWith(table + "."))
                .map(name -> name.substring(table.length() + 1))
                .forEach(columns::add);
        columns.add("organization_id");
        return columns;
    }
}
