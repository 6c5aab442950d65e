package ai.vocelio.whitelabel.domains;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One way of writing for each host name: small letters, other scripts as A-labels (RFC 5890), no dot at the end. */
public final class HostName {

    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("..--.*");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    /** Letters that old and new rules of such names map differently (UTS 46, 7): another domain for another program. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

    private HostName() {}

    /** The name as it is kept; empty when it is none: an address, one label alone, letters that cannot be in names. */
    public static Optional<String> of(String written) {
        String name = written.strip();
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.length() > LONGEST || AMBIGUOUS.matcher(name).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(HostName::isName);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name in a Host header, which may carry a port; empty when there is none. */
    public static Optional<String> ofHeader(String header) {
        return of(PORT.matcher(header).replaceFirst(""));
    }

    /** The name as people write it. */
    static String shown(String name) {
        return IDN.toUnicode(name);
    }

    private static boolean isName(String name) {
        String[] labels = name.split("\\.", -1);
        if (name.length() > LONGEST || labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches() || !isReadable(label)) {
                return false;
            }
        }
        // an address of IPv4 is all digits; no top level is (RFC 3696, 2)
        return !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    }

    /** Hyphens in places 3 and 4 mark what is to be read otherwise; only one such mark is in use. */
    private static boolean isReadable(String label) {
        return !OTHER_SCRIPT.matcher(label).matches()
                || label.startsWith("xn--") && !IDN.toUnicode(label).equals(label);
    }
}
