package ai.vocelio.sandbox.people;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person says when the agent's words match.
 *
 * @param when matched anywhere in the agent's last question, else in all of the agent's words
 * @param say first use says the first entry, and so on; the last one is repeated
 * @param keys telephone keys pressed after speaking, may be empty
 * @param hangUp whether the person hangs up afterwards
 */
public record Line(Pattern when, List<String> say, String keys, boolean hangUp) {

    boolean matches(String agentText) {
        return when.matcher(agentText).find();
    }

    Saying saying(int use) {
        String text = say.isEmpty() ? "" : say.get(Math.min(use, say.size() - 1));
        return new Saying(text, keys, hangUp);
    }
}
