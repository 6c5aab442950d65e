package ai.vocelio.sandbox.model.hearing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an agent may be told to ask for. */
public enum Kind {
    BIRTH_DATE("date of birth|birth ?da(?:y|te)|\\bborn\\b|fecha de nacimiento|geburtsdatum"),
    EMAIL("e-?mail|correo electrónico"),
    PHONE("(?:phone|telephone|contact|call-?back|mobile|cell)(?: number)?\\b|teléfono|telefon\\w*|rückrufnummer"),
    PEOPLE(
            "party size|how many (?:people|persons|guests)|number of (?:people|guests)|cuántas personas|wie viele personen"),
    INSURANCE("insur\\w+|seguro\\b|versicherung|krankenkasse"),
    NAME("\\bnames?\\b|\\bnombre|\\bnamen?\\b|who am i speaking|con quién hablo|mit wem spreche|\\bcalled\\b"),
    REASON("reason|purpose|symptom|complaint|treatment|\\bproblem|what (?:\\w+ )?(?:visit|appointment) is for"
            + "|how (?:can|may) (?:i|we) help|what can (?:i|we) do|motivo|en qué puedo ayudar|qué necesita"
            + "|\\bgrund\\b|anliegen|wie kann ich (?:ihnen )?helfen|worum geht"),
    DAY("\\bdays?\\b|\\bdates?\\b|\\bwhen\\b|día\\b|fecha|cuándo|\\btage?\\b|\\bdatum|\\bwann\\b"),
    TIME("\\btimes?\\b|\\bhour\\b|\\bhora\\b|uhrzeit|wie viel uhr|welche zeit"),
    OTHER("(?!)");

    private static final Pattern OTHER_TIMES = Pattern.compile(
            "(?i)(?:at a|at the same|first|every|next|this|good|bad|any|real|right) time|time ?zone|(?:good|nice) day");

    private final Pattern asked;

    Kind(String asked) {
        this.asked = Pattern.compile("(?iuU)" + asked);
    }

    /** Where the text speaks of this, if it does. */
    public Optional<Integer> in(String text) {
        var found = asked.matcher(withoutTraps(text));
        return found.find() ? Optional.of(found.start()) : Optional.empty();
    }

    /** The name under which a fact of this kind is noted. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String withoutTraps(String text) {
        var cleared = OTHER_TIMES.matcher(text).replaceAll("");
        return this == DAY || this == NAME ? BIRTH_DATE.asked.matcher(cleared).replaceAll("") : cleared;
    }
}
