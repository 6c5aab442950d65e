package ai.vocelio.sandbox.model.dialogue;

import java.util.Set;
import java.util.regex.Pattern;

/** The language that is spoken, and whether the person wants another. */
final class Tongue {

    private static final Pattern ASKS =
            Pattern.compile("(?iuU)speak|talk|habla|parle|sprech|sprichst|in (?:english|spanish|german|french)");
    private static final Pattern DISCLAIMS = Pattern.compile(
            "(?iuU)(?:no (?:hablo|entiendo)|don't (?:speak|understand)|do not (?:speak|understand)|spreche kein) \\w+");

    private final Set<Language> allowed;
    private Language spoken;
    private int foreign;
    private boolean wished;

    Tongue(Brief brief) {
        this.allowed = brief.allowed();
        this.spoken = brief.main();
    }

    /** Follows the person's language where that is allowed; false where it is not. */
    boolean follow(String text) {
        var heard = Language.of(text, spoken);
        var wish = DISCLAIMS.matcher(text).replaceAll(" ");
        if (ASKS.matcher(wish).find()) {
            for (var other : Language.values()) {
                heard = other != spoken && other.namedIn(wish) ? other : heard;
            }
        }
        if (!allowed.contains(heard)) {
            foreign++;
            return false;
        }
        wished = allowed.size() > 1 && heard.namedIn(wish);
        spoken = heard;
        return true;
    }

    /** Whether the person's last words asked for the language that is now spoken. */
    boolean wished() {
        return wished;
    }

    Language spoken() {
        return spoken;
    }

    /** How often the person spoke a language that is not allowed. */
    int foreign() {
        return foreign;
    }
}
