package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Kind;
import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an agent's instructions: who it is and what it is to ask for. */
final class BriefReader {

    private static final Pattern AGENT =
            Pattern.compile("(?:You are|Your name is|Eres|Usted es|Du bist|Sie sind) (\\p{Lu}\\p{L}+)");
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:of|at|from|for|de|von|bei|für) (\\p{Lu}[\\p{L}&'-]*(?: (?:\\p{Lu}[\\p{L}&'-]*|&|de|und|and))*)");
    private static final Pattern COLLECT =
            Pattern.compile("(?iuU)\\b(?:ask|collect|find out|gather|obtain|get|take down"
                    + "|note|record|need to know|pregunt\\w+|pid[ea]|solicit\\w+|averigu\\w+|anot\\w+|recog\\w+"
                    + "|erfrag\\w*|frag\\w*|notier\\w*|erfass\\w*)\\b(.*)");
    private static final Pattern FORBID = Pattern.compile(
            "(?iuU)\\b(?:do not|don't|never|nunca|no|nicht|niemals) (?:\\w+ )?(?:ask|collect|pid\\w+|frag\\w*)");
    private static final Pattern LIST =
            Pattern.compile("(?i)\\b(?:ask(?: \\w+){0,2} for|collect|gather|find out):?\\s+([^.!?]+)");
    private static final Pattern BOOKING =
            Pattern.compile("(?iuU)appointment|\\bbook|schedul|reserv|\\bcitas?\\b|\\btermin");
    private static final Pattern THING = Pattern.compile(
            "(?i)\\b(?:number|code|id|address|size|model|brand|budget|colou?r|company|city|postcode|age|account|vehicle|car"
                    + "|plate|order|product|country|amount|quantity|preference|allerg\\w+|medication|year|room|role)$");
    private static final int LONGEST_LABEL = 24;

    private BriefReader() {}

    static Brief read(String text) {
        var agent = AGENT.matcher(text);
        var company = COMPANY.matcher(text);
        var languages = LanguageRules.read(text);
        return new Brief(
                agent.find() ? agent.group(1) : "",
                company.find() ? company.group(1) : "",
                slots(text),
                BOOKING.matcher(text).find(),
                languages.main(),
                languages.allowed(),
                text);
    }

    private static List<Slot> slots(String text) {
        var asked = asked(text);
        var found = new LinkedHashMap<Slot, Integer>();
        for (var kind : Kind.values()) {
            kind.in(asked).ifPresent(at -> found.put(Slot.of(kind), at));
        }
        others(asked).forEach(found::putIfAbsent);
        if (!found.isEmpty()) {
            return inOrder(found);
        }
        var usual = BOOKING.matcher(text).find() ? List.of(Kind.NAME, Kind.DAY, Kind.TIME) : List.of(Kind.REASON);
        return usual.stream().map(Slot::of).toList();
    }

    /** The sentences that tell to ask for something, with the points listed under them. */
    private static String asked(String text) {
        var asked = new StringBuilder();
        var listing = false;
        for (var sentence : sentences(text)) {
            var bullet = sentence.strip().matches("(?:[-*•]|\\d+[.)]).*");
            var collect = COLLECT.matcher(sentence);
            var collects = collect.find() && !FORBID.matcher(sentence).find();
            if (collects || (listing && bullet)) {
                asked.append(sentence.strip()).append(". ");
            }
            listing = sentence.strip().endsWith(":") ? collects : listing && bullet;
        }
        return asked.toString();
    }

    static List<String> sentences(String text) {
        return List.of(text.split("(?<=[!?;])\\s|(?<=\\p{L}\\p{L}\\.)\\s|\\n"));
    }

    /** Things that are asked for by a name of their own: "ask for the order number". */
    private static Map<Slot, Integer> others(String asked) {
        var found = new LinkedHashMap<Slot, Integer>();
        var lists = LIST.matcher(asked);
        while (lists.find()) {
            for (var item : lists.group(1).split(",|\\band\\b|\\bthen\\b|\\bor\\b|;")) {
                var label = item.toLowerCase(Locale.ROOT)
                        .replaceAll("\\b(the|a|an|their|his|her|your|person's|caller's|customer's|patient's)\\b", "")
                        .strip();
                if (isThing(label)) {
                    found.put(new Slot(Kind.OTHER, label), asked.indexOf(item));
                }
            }
        }
        return found;
    }

    private static boolean isThing(String label) {
        return label.matches("\\p{L}+(?: \\p{L}+){0,2}")
                && label.length() <= LONGEST_LABEL
                && THING.matcher(label).find()
                && List.of(Kind.values()).stream()
                        .allMatch(kind -> kind.in(label).isEmpty());
    }

    private static List<Slot> inOrder(Map<Slot, Integer> found) {
        var slots = new ArrayList<>(found.keySet());
        slots.sort(Comparator.comparing(slot -> found.getOrDefault(slot, 0)));
        return slots;
    }
}
