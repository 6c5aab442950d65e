package ai.vocelio.settings;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be set, and what is wrong with what may not. */
@Component
class SettingRules {

    /** Those in which callers are told that nobody answers. */
    private static final Set<String> LANGUAGES = Set.of("de", "en", "es", "fr");

    private static final String VALUE = "value";

    /** @param lock what binds from above */
    void check(SettingUpdate update, Optional<Opinion> lock) {
        SettingName name = update.name();
        SettingValue value = update.value();
        if (!value.isOf(name.kind())) {
            throw new Problem(
                    Kind.INVALID,
                    SettingUserErrorCode.VALUE_OF_ANOTHER_KIND,
                    "%s is %s: give %s."
                            .formatted(name, name.kind() == SettingKind.FLAG ? "on or off" : "a value", field(name)),
                    VALUE,
                    field(name));
        }
        checkNumber(name, value);
        checkLanguage(value);
        lock.ifPresent(bound -> checkLock(bound, value));
    }

    private static void checkNumber(SettingName name, SettingValue value) {
        Integer number = value.number();
        Integer least = name.minimum();
        Integer most = name.maximum();
        if (number != null && least != null && most != null && (number < least || number > most)) {
            throw new Problem(
                    Kind.INVALID,
                    SettingUserErrorCode.OUT_OF_RANGE,
                    "%s takes %d to %d.".formatted(name, least, most),
                    VALUE,
                    field(name));
        }
    }

    private static void checkLanguage(SettingValue value) {
        String language = value.language();
        if (language != null
                && !LANGUAGES.contains(Locale.forLanguageTag(language).getLanguage())) {
            throw new Problem(
                    Kind.INVALID,
                    SettingUserErrorCode.LANGUAGE_NOT_SPOKEN,
                    "The platform itself speaks English, French, German and Spanish: give one of these, such as fr-FR.",
                    VALUE,
                    "language");
        }
    }

    private static void checkLock(Opinion lock, SettingValue value) {
        Integer bound = lock.value().number();
        if (bound == null || value.isAbove(bound)) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    SettingUserErrorCode.LOCKED,
                    SettingPath.who(lock.kind()) + " has locked " + lock.name() + " at "
                            + lock.value().told()
                            + (bound == null ? ": it stays as it is." : ": give " + bound + " or less."),
                    VALUE,
                    field(lock.name()));
        }
    }

    private static String field(SettingName name) {
        return switch (name.kind()) {
            case FLAG -> "isOn";
            case LIMIT -> "number";
            case LANGUAGE -> "language";
        };
    }
}
