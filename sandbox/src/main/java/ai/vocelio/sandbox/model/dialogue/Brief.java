package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.List;
import java.util.Set;

/**
 * What the instructions ask for.
 *
 * @param agent the agent's own name, or empty
 * @param company whom it speaks for, or empty
 * @param slots what to ask for, in order
 * @param appointment whether the aim is an appointment
 * @param main the language to begin in
 * @param allowed the languages it may answer in
 * @param text the instructions themselves, for questions that they answer
 */
record Brief(
        String agent,
        String company,
        List<Slot> slots,
        boolean appointment,
        Language main,
        Set<Language> allowed,
        String text) {}
