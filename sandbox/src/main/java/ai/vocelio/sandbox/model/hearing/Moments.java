package ai.vocelio.sandbox.model.hearing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and times of day in what somebody said, kept in the person's own words. */
public final class Moments {

    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november"
                    + "|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
                    + "|januar|februar|märz|mai|juni|juli|oktober|dezember)";
    private static final String WEEKDAY =
            "(?:(?:this |next |coming |the following |(?:am )?(?:nächsten|kommenden) |el próximo |el )?"
                    + "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes"
                    + "|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
                    + "(?: next week| que viene)?)";
    private static final Pattern DAY = Pattern.compile("(?iuU)\\b(" + WEEKDAY
            + "|the day after tomorrow|tomorrow|today|tonight|next week"
            + "|pasado mañana|(?<!la )(?<!de )mañana|hoy|übermorgen|(?<!am )(?<!guten )morgen|heute"
            + "|" + MONTH + " (?:the )?\\d{1,2}(?:st|nd|rd|th)?"
            + "|(?:the |el |am )?\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of |de )?" + MONTH
            + "|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}/\\d{1,2})(?![\\wäöü])");
    private static final Pattern NOT_THAT_DAY = Pattern.compile(
            "(?iuU)\\b(?:not|except|but not|no el|nicht|kein) (?:on |am )?"
                    + WEEKDAY + "|" + WEEKDAY
                    + "(?:s)? (?:doesn'?t|does not|won'?t|isn'?t|is not|is bad|is no good|can'?t|no puedo|geht nicht)[^.,;]*");

    private static final String HOUR_WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho"
                    + "|nueve|diez|once|doce|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)";
    private static final String HALF_DAY = "in the (?:early |late )?(?:morning|afternoon|evening)";
    private static final Pattern EXACT = Pattern.compile("(?iuU)(?:\\b(?:at|around|about|by) )?\\b("
            + "\\d{1,2}(?::\\d{2})? ?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?|o'?clock)(?: " + HALF_DAY + ")?"
            + "|" + HOUR_WORD + "(?: (?:thirty|fifteen|forty-five))? (?:o'?clock|a\\.?m\\b\\.?|p\\.?m\\b\\.?|"
            + HALF_DAY + ")(?: " + HALF_DAY + ")?"
            + "|(?:half past|a? ?quarter (?:past|to)) (?:" + HOUR_WORD + "|\\d{1,2})"
            + "|(?<=at )(?:\\d{1,2}(?::\\d{2})?|" + HOUR_WORD + "(?: (?:thirty|fifteen))?)\\b(?! \\w+ ?\\.com)"
            + "|\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\b)?|noon|midday|midnight"
            + "|a las? (?:\\d{1,2}(?::\\d{2})?|" + HOUR_WORD
            + ")(?: y (?:media|cuarto))?(?: de la (?:mañana|tarde|noche))?"
            + "|al mediodía"
            + "|(?:um |gegen )?(?:\\d{1,2}(?:[:.]\\d{2})?|" + HOUR_WORD + ") uhr(?: (?:dreißig|\\d{1,2}))?"
            + "|(?:um )?halb " + HOUR_WORD + ")(?![\\w])");
    private static final Pattern VAGUE = Pattern.compile("(?iuU)(?<!good )\\b((?:in the )?(?:early |late )?"
            + "(?:morning|afternoon|evening)|any ?time|por la (?:mañana|tarde|noche)|cualquier hora"
            + "|vormittags?|nachmittags?|am (?:vormittag|nachmittag|abend)|abends|mittags)\\b");
    private static final Pattern BARE_HOUR =
            Pattern.compile("(?iuU)\\b(\\d{1,2}|" + HOUR_WORD + ")(?: (?:thirty|fifteen))?\\b");

    private static final Pattern PROPER = Pattern.compile("(?iuU)^(?:\\w+day|[\\wä]+tag|mittwoch|" + MONTH + ")");

    private Moments() {}

    /** The last day named. */
    public static Optional<String> day(String text) {
        return last(DAY, NOT_THAT_DAY.matcher(text).replaceAll(" "))
                .map(day -> day.replaceFirst("(?i)^(?:this|el|am) ", ""))
                .map(day -> PROPER.matcher(day).find() ? day : decapitalized(day));
    }

    /**
     * The last time of day named.
     *
     * @param asked whether a time was asked for, so that "in the morning" or a bare "three" is one
     */
    public static Optional<String> time(String text, boolean asked) {
        var exact = last(EXACT, text);
        if (exact.isPresent() || !asked) {
            return exact.map(Moments::decapitalized);
        }
        return last(VAGUE, text)
                .or(() -> last(BARE_HOUR, DAY.matcher(text).replaceAll(" ")))
                .map(Moments::decapitalized);
    }

    /** The text up to the first day or time in it; what follows when nothing stands before. */
    static String before(String text) {
        var marked = EXACT.matcher(DAY.matcher(text).replaceAll("\u0000")).replaceAll("\u0000");
        var before = marked.split("\u0000", 2)[0].strip();
        return before.length() > 2 ? before : marked.replace('\u0000', ' ').strip();
    }

    private static String decapitalized(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static Optional<String> last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .reduce((earlier, later) -> later)
                .map(found -> found.group(1).strip());
    }
}
