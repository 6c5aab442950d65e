package ai.vocelio.sandbox.model.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a talk ended, and the words by which a tool's list of outcomes may name it. */
enum Outcome {
    BOOKED("goal|booked|appointment|success|completed|confirmed|reached$|done|agreed"),
    DECLINED("declin|not_?interest|refus|reject|no_?sale|lost"),
    DO_NOT_CALL("do_?not_?call|dnc|opt_?out|declin|not_?interest|refus"),
    CALLBACK("call_?back|later|follow"),
    TRANSFERRED("transfer|handed|escalat"),
    WRONG_PERSON("wrong"),
    VOICEMAIL("voice_?mail|machine|message|not_?reached|no_?answer|unreach"),
    NO_RESPONSE("silen|no_?resp|no_?answer|not_?reached|abandon|unclear|unknown"),
    OTHER_LANGUAGE("language|unclear|callback|other|unknown"),
    UNCLEAR("unclear|unknown|other|incomplete|none|not_?reached");

    private static final Pattern ANYTHING = Pattern.compile("unclear|unknown|other|none");

    private final List<Pattern> named;

    Outcome(String named) {
        this.named = List.of(named.split("\\|")).stream().map(Pattern::compile).toList();
    }

    /** The closest of the names that a tool allows; its own name when it allows any. */
    String among(List<String> allowed) {
        for (var pattern : named) {
            for (var name : allowed) {
                if (pattern.matcher(name.toLowerCase(Locale.ROOT)).find() && !negates(name)) {
                    return name;
                }
            }
        }
        return allowed.stream()
                .filter(name -> ANYTHING.matcher(name.toLowerCase(Locale.ROOT)).find())
                .findFirst()
                .orElseGet(() -> allowed.isEmpty() ? name() : allowed.getLast());
    }

    /** "NOT_REACHED" must not pass for reaching the goal. */
    private boolean negates(String name) {
        return this == BOOKED && name.toLowerCase(Locale.ROOT).matches("(not|no|un|in).*");
    }
}
