package ai.vocelio.house;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A migration's file.
 *
 * @param domain name of its folder
 */
record Migration(String domain, String name, String sql) {

    private static final Pattern NAME = Pattern.compile("V\\d{12}__[a-z]+(_[a-z0-9]+)+\\.sql");
    private static final Pattern TABLE = Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");

    /** Every migration of the house. */
    static List<Migration> all() {
        return House.files(House.root().resolve("migrations"), "").stream()
                .filter(file -> file.toFile().isFile())
                .map(Migration::of)
                .toList();
    }

    static Migration of(Path file) {
        return new Migration(
                String.valueOf(Path.of(String.valueOf(file.getParent())).getFileName()),
                String.valueOf(file.getFileName()),
                House.text(file));
    }

    /** `V202611221830__create_calls.sql`: a time, so that nobody fights for a number, and what it does. */
    boolean isWellNamed() {
        return NAME.matcher(name).matches();
    }

    String version() {
        return name.substring(0, name.indexOf("__"));
    }

    List<String> tables() {
        return TABLE.matcher(sql).results().map(found -> found.group(1)).toList();
    }
}
