package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Kind;
import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the engine's lines together for one talk. */
final class Speech {

    private static final int ACKNOWLEDGEMENTS = 3;

    private final Talk talk;
    private final Brief brief;
    private final Phrases phrases;

    Speech(Talk talk) {
        this.talk = talk;
        this.brief = talk.brief();
        this.phrases = Phrases.in(talk.tongue().spoken());
    }

    String line(String key) {
        var name = talk.facts().of(Kind.NAME).map(full -> full.split(" ")[0]).orElse("");
        var agent = brief.agent().isEmpty() ? phrases.say("open.somebody") : brief.agent();
        var company = brief.company().isEmpty() ? "" : phrases.say("open.company", "company", brief.company());
        return phrases.say(key, "agent", agent, "company", company, "name", key.equals("bye") ? comma(name) : name);
    }

    String opening() {
        var inbound = brief.text()
                .matches("(?is).*(inbound|incoming|answer\\w* (?:the )?(?:phone|calls)|who call|callers).*");
        if (inbound) {
            return join(line("open"), phrases.say("ask.REASON.help"));
        }
        var aim = brief.appointment() ? phrases.say("open.aim") : "";
        return join(line("open"), talk.facts().fresh().isEmpty() ? aim : acknowledgement(), next());
    }

    /** A word of thanks or assent for what was just told. */
    String acknowledgement() {
        if (talk.facts().fresh().stream().anyMatch(slot -> slot.kind() == Kind.NAME)
                && talk.facts().of(Kind.NAME).isPresent()) {
            return line("thanks");
        }
        var assents = !talk.facts().fresh().isEmpty() || talk.move() == Move.YES;
        return assents ? phrases.say("ack." + (1 + talk.facts().all().size() % ACKNOWLEDGEMENTS)) : "";
    }

    /** What is still to be said to reach the aim. */
    String next() {
        var missing = talk.facts().missing();
        if (missing.isPresent()) {
            return ask(missing.get());
        }
        return talk.settled() ? phrases.say("else") : confirmation("confirm");
    }

    String ask(Slot slot) {
        if (talk.wasUnclear(slot)) {
            return join(phrases.say("unclear"), question(slot, 2));
        }
        return question(slot, 1);
    }

    private String question(Slot slot, int attempt) {
        if (slot.kind() == Kind.REASON && !brief.appointment()) {
            return phrases.say("ask.REASON.help");
        }
        return phrases.say("ask." + slot.kind() + "." + attempt, "label", slot.label());
    }

    String confirmation(String key) {
        return phrases.say(key, "facts", facts());
    }

    /** Everything that is known, day and time as one. */
    String facts() {
        var parts = new ArrayList<String>();
        talk.facts().all().forEach((slot, value) -> {
            switch (slot.kind()) {
                case DAY -> parts.add(when());
                case TIME -> {
                    if (talk.facts().all().keySet().stream().noneMatch(other -> other.kind() == Kind.DAY)) {
                        parts.add(shown(value));
                    }
                }
                default -> parts.add(shown(value));
            }
        });
        return String.join(", ", parts);
    }

    /** Day and time, as far as they are known. */
    String when() {
        var day = talk.facts().of(Kind.DAY);
        var time = talk.facts().of(Kind.TIME);
        if (day.isEmpty() && time.isEmpty()) {
            return phrases.say("open.value");
        }
        return when(day.orElse(""), time.orElse(""));
    }

    /** Day and time in one phrase; either may be empty. */
    String when(String day, String time) {
        if (day.isEmpty() || time.isEmpty()) {
            return day + time;
        }
        var clock =
                time.toLowerCase(Locale.ROOT).matches("(?:in|a|al|um|am|gegen|any|morning|after|even|early|late).*");
        return phrases.say(clock ? "when.loose" : "when", "day", day, "time", time);
    }

    String booked() {
        return brief.appointment() ? phrases.say("booked", "when", when()) : phrases.say("noted");
    }

    String callbackAt(String when) {
        return when.isEmpty() ? phrases.say("callback.soon") : phrases.say("callback.at", "when", when);
    }

    String onlyThese() {
        var spoken = brief.allowed().stream()
                .map(language -> phrases.say("language." + language))
                .collect(Collectors.joining(" " + phrases.say("and") + " "));
        return phrases.say(
                "language.only",
                "languages",
                spoken,
                "main",
                phrases.say("language." + talk.tongue().spoken()));
    }

    static String join(String... parts) {
        var joined = new StringBuilder();
        for (var part : parts) {
            joined.append(part.isEmpty() || joined.isEmpty() ? "" : " ").append(part);
        }
        return joined.toString();
    }

    private String shown(String value) {
        return value.equals(Facts.OPEN) ? phrases.say("open.value") : value;
    }

    private static String comma(String name) {
        return name.isEmpty() ? "" : ", " + name;
    }
}
