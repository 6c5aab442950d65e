package ai.vocelio.sandbox.model.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which languages the instructions allow.
 *
 * @param main the one to begin in
 * @param allowed all of them
 */
record LanguageRules(Language main, Set<Language> allowed) {

    private static final Pattern ONLY = Pattern.compile("(?iuU)\\b(only|solo|sólo|solamente|nur|ausschließlich)\\b");
    private static final Pattern NOT = Pattern.compile("(?iuU)\\b(not|never|no|nunca|nicht|kein\\w*)\\b");
    private static final Pattern CONDITION =
            Pattern.compile("(?iuU)\\b(if|when|whenever|also|switch|wants?|speaks|prefers?|si|cuando|wenn|falls)\\b");
    private static final Pattern ANY = Pattern.compile("(?i)any language|(?:caller|person|customer|patient)'s language"
            + "|language (?:of|that) the (?:caller|person|customer)|multilingual");

    static LanguageRules read(String text) {
        var allowed = EnumSet.noneOf(Language.class);
        var mains = new ArrayList<Language>();
        for (var sentence : BriefReader.sentences(text)) {
            var named = named(sentence);
            if (ONLY.matcher(sentence).find() && !named.isEmpty()) {
                return new LanguageRules(first(named, sentence), named);
            }
            if (!NOT.matcher(sentence).find()) {
                allowed.addAll(named);
                if (!named.isEmpty() && !CONDITION.matcher(sentence).find()) {
                    mains.add(first(named, sentence));
                }
            }
        }
        if (ANY.matcher(text).find()) {
            allowed.addAll(EnumSet.complementOf(EnumSet.of(Language.FR)));
        }
        var main = mains.isEmpty() ? ofText(text) : mains.getFirst();
        allowed.add(main);
        return new LanguageRules(main, allowed);
    }

    private static Language ofText(String text) {
        var language = Language.of(text, Language.EN);
        return language.spoken() ? language : Language.EN;
    }

    private static Set<Language> named(String sentence) {
        var named = EnumSet.noneOf(Language.class);
        Arrays.stream(Language.values())
                .filter(Language::spoken)
                .filter(language -> language.namedIn(sentence))
                .forEach(named::add);
        return named;
    }

    private static Language first(Set<Language> named, String text) {
        return named.stream()
                .min((one, other) -> Integer.compare(one.firstNamedIn(text), other.firstNamedIn(text)))
                .orElse(Language.EN);
    }
}
