package ai.vocelio.organizations;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a new organization may be called in addresses and tokens: one label of a host name (RFC 1123, 2.1) in ASCII, so that
 * no letter of another script can look like one of ours. Labels with hyphens in places 3 and 4 stand for other scripts
 * (RFC 5890, 2.3.1) and are refused with them. Those that were there before this rule keep what they have.
 */
final class Alias {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("..--.*");
    /** Names of machines and roles that people trust (RFC 2142 among them), and our own. */
    private static final Set<String> RESERVED = Set.of(
            "abuse",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "callbacks",
            "cdn",
            "demo",
            "dev",
            "docs",
            "ftp",
            "graphiql",
            "graphql",
            "health",
            "help",
            "hostmaster",
            "imap",
            "keycloak",
            "localhost",
            "login",
            "mail",
            "master",
            "platform",
            "pop",
            "portal",
            "postmaster",
            "root",
            "security",
            "smtp",
            "sso",
            "static",
            "status",
            "support",
            "system",
            "test",
            "vocelio",
            "webmaster",
            "wpad",
            "www");

    private Alias() {}

    /** What is wrong with an alias, as a sentence with the remedy; empty when nothing is. */
    static Optional<String> faultOf(String alias) {
        if (!LABEL.matcher(alias).matches() || OTHER_SCRIPT.matcher(alias).matches()) {
            return Optional.of(
                    "Write the alias with 3 to 63 of a-z, 0-9 and -, which neither begins nor ends it and does"
                            + " not stand in its third and fourth place: northside-dental.");
        }
        return isReserved(alias)
                ? Optional.of("The alias " + alias + " is reserved, or looks like one that is: choose another one.")
                : Optional.empty();
    }

    /** Digits that are read as letters do not make a reserved name another one, and neither do hyphens. */
    private static boolean isReserved(String alias) {
        String read = alias.replace("-", "").replace('0', 'o').replace('3', 'e').replace('5', 's');
        return RESERVED.contains(alias)
                || RESERVED.contains(read.replace('1', 'l'))
                || RESERVED.contains(read.replace('1', 'i'));
    }
}
