package ai.vocelio.sandbox.model.hearing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hears the facts in what a person says. */
public final class Ear {

    private static final Pattern FILLER =
            Pattern.compile("(?iuU)^(?:(?:u+h+m*|u+m+|e+r+m*|h+m+|a+h+|well|so|okay|ok|sure|"
                    + "yeah|yep|yes|no|oh|right|please|hi|hello|you know|let me (?:see|think)|of course|thank you|thanks|eh|este"
                    + "|pues|bueno|sí|claro|hola|ähm?|also|ja|nein|naja|gern|hallo)\\b[\\s,.!…-]*)+");
    private static final Pattern PAUSES =
            Pattern.compile("(?iuU)[\\s,]*\\b(?:u+h+m*|u+m+|e+r+m+|h+m+|ähm?)\\b[,.…]*|…|\\.{3}");
    private static final Pattern REASON_LEAD = Pattern.compile(
            "(?iuU)^(?:(?:because(?: of)?|for|about|it'?s|it is|that|the reason is"
                    + "|(?:i|we)(?:'d| would|'m| am|'ve)?|just|really|need|want|wanted|like|love|having|have|got|get|calling|looking"
                    + "|to|book|make|schedule|come in|be seen|my|an?|some|the|appointment|es|por|para|quiero|quisiera|necesito|tengo"
                    + "|una?|cita|ich|hätte|habe|möchte|brauche|gern|wegen|eine[nr]?|für|termin|zur|zum|es geht um)\\b[\\s,]*)+");
    private static final Pattern TRAILING = Pattern.compile(
            "(?iuU)[\\s,]*\\b(?:on|at|for|the|please|thanks|thank you|el|a|por favor|am|um|bitte|and|or|to come in)?[\\s,.!?]*$");
    private static final Pattern KNOWN_REASON = Pattern.compile(
            "(?iuU)\\b((?:(?:dental|teeth|tooth|regular|routine|yearly) )?"
                    + "(?:check-?ups?|cleaning|tooth ?ache|filling|crown|root canal|whitening|consultation|broken tooth|broken crown"
                    + "|implant|braces|limpieza|revisión|dolor de muelas|empaste|zahnreinigung|kontrolle|zahnschmerzen|füllung))\\b");
    private static final Pattern PEOPLE = Pattern.compile(
            "(?iuU)\\b(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|dos|tres"
                    + "|cuatro|cinco|seis|zwei|drei|vier|fünf|sechs)(?: (?:people|persons|guests|of us|adults|personas|personen))");
    private static final Pattern NUMBER =
            Pattern.compile("(?iuU)\\b(\\d{1,2}|just me|one|two|three|four|five|six|seven|eight|nine|ten)\\b");
    private static final Pattern EMAIL =
            Pattern.compile("(?iuU)\\b([\\w.+-]+)(?:@| at )([\\w-]+)(?:\\.| dot )(\\w{2,})(?:(?:\\.| dot )(\\w{2,}))?");
    private static final Pattern THIS_NUMBER = Pattern.compile(
            "(?iuU)((?:the|this|that|same) (?:same )?number(?: (?:i am|i'm|you|that you) (?:just )?\\w+(?: (?:from|me|on))?)?|este número|diese nummer)");
    private static final int LONGEST = 80;

    private Ear() {}

    /** All facts of these kinds in the text; the one that was asked for may be in free words. */
    public static Map<Slot, String> hear(String text, Iterable<Slot> wanted, @Nullable Slot asked) {
        var heard = new LinkedHashMap<Slot, String>();
        for (var slot : wanted) {
            value(slot.kind(), text, slot.equals(asked)).ifPresent(value -> heard.put(slot, value));
        }
        return heard;
    }

    private static Optional<String> value(Kind kind, String text, boolean asked) {
        var withoutPhone = Digits.without(text);
        return switch (kind) {
            case DAY -> Moments.day(withoutPhone);
            case TIME -> Moments.time(withoutPhone, asked);
            case PHONE -> Digits.phone(text).or(() -> asked ? first(THIS_NUMBER, text) : Optional.empty());
            case EMAIL -> email(text);
            case NAME -> Names.name(text, asked);
            case PEOPLE -> first(PEOPLE, text).or(() -> asked ? first(NUMBER, text) : Optional.empty());
            case REASON -> reason(text, asked);
            case INSURANCE, BIRTH_DATE, OTHER -> asked ? free(text) : Optional.empty();
        };
    }

    /** What is left when the noises of thinking are taken away. */
    public static String plain(String text) {
        var plain = FILLER.matcher(PAUSES.matcher(text).replaceAll(" ").strip()).replaceFirst("");
        return plain.replaceAll("\\s+", " ").replaceAll("[\\s,.!?]+$", "").strip();
    }

    private static Optional<String> reason(String text, boolean asked) {
        var known = first(KNOWN_REASON, text);
        if (!asked || (known.isPresent() && text.length() > LONGEST)) {
            return known;
        }
        var rest = REASON_LEAD.matcher(plain(Moments.before(text))).replaceFirst("");
        return usable(TRAILING.matcher(rest.replaceAll("\\s+", " ")).replaceFirst(""));
    }

    private static Optional<String> free(String text) {
        return usable(plain(text).replaceFirst("(?iu)^(?:it'?s|it is|that'?s|es|es ist|das ist)\\s+", ""));
    }

    private static Optional<String> usable(String value) {
        return value.length() < 2
                ? Optional.empty()
                : Optional.of(value.substring(0, Math.min(LONGEST, value.length())));
    }

    private static Optional<String> email(String text) {
        var found = EMAIL.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var end = found.group(4) == null ? "" : "." + found.group(4);
        return Optional.of(found.group(1) + "@" + found.group(2) + "." + found.group(3) + end);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
