package ai.vocelio.sandbox.people;

import java.util.List;

/**
 * What a person has to say.
 *
 * @param greeting said right after answering; empty = waits for the agent
 * @param lines tried in order, the first match speaks
 * @param otherwise said in turn when no line matches
 * @param silence said in turn when nobody speaks; the person hangs up after the last one, never if empty
 * @param interjections what happens while the agent speaks
 */
public record Script(
        String greeting,
        List<Line> lines,
        List<String> otherwise,
        List<String> silence,
        List<Interjection> interjections) {}
