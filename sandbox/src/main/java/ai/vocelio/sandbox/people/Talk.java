package ai.vocelio.sandbox.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One person's side of one call. Same person and same agent texts give the same talk; not thread-safe. */
public final class Talk {
    private static final Saying FAREWELL = new Saying("I am sorry, I have to go now. Goodbye.", "", true);
    private final Persona persona;
    private final Map<Line, Integer> uses = new HashMap<>();
    private int replies;
    private int unmatched;
    private int silences;

    public Talk(Persona persona) {
        this.persona = persona;
    }

    public Persona persona() {
        return persona;
    }

    /** What is said right after answering, before the agent speaks. */
    public Optional<Saying> greeting() {
        String words = persona.script().greeting();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Saying(words, "", false));
    }

    /** What the person does in the middle of the agent's n-th turn (from 1), if anything. */
    public Optional<Interjection> interjection(int agentTurn) {
        return persona.script().interjections().stream()
                .filter(each -> each.turn() == agentTurn)
                .findFirst();
    }

    /** The answer to what the agent said since this person spoke last. */
    public Saying reply(String agentText) {
        if (++replies > persona.manner().maxReplies()) {
            return FAREWELL;
        }
        return matching(lastQuestion(agentText))
                .or(() -> matching(agentText))
                .map(this::use)
                .orElseGet(this::otherwise);
    }

    /** What the person does when nobody has spoken for {@link Manner#patienceMs()}. */
    public Saying silence() {
        var script = persona.script().silence();
        if (script.isEmpty()) {
            return new Saying("", "", false);
        }
        int turn = Math.min(silences++, script.size() - 1);
        return new Saying(script.get(turn), "", turn == script.size() - 1);
    }

    private Optional<Line> matching(String agentText) {
        return persona.script().lines().stream()
                .filter(line -> line.matches(agentText))
                .findFirst();
    }

    private Saying use(Line line) {
        return line.saying(uses.merge(line, 1, Integer::sum) - 1);
    }

    private Saying otherwise() {
        var script = persona.script().otherwise();
        String words = script.isEmpty() ? "" : script.get(unmatched++ % script.size());
        return new Saying(words, "", false);
    }

    /** Agents often confirm first and ask last: "Thank you, Jordan. Which day suits you?" */
    private static String lastQuestion(String agentText) {
        String question = "";
        for (String sentence : agentText.split("(?<=[.?!])\\s+", -1)) {
            if (sentence.strip().endsWith("?")) {
                question = sentence;
            }
        }
        return question;
    }
}
