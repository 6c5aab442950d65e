package ai.vocelio.house;

import java.util.List;

/** A rule that a file keeps or breaks by itself. */
@FunctionalInterface
interface SourceRule {

    /** Where and how the file breaks the rule; empty when it keeps it. */
    List<String> violations(JavaSource source);
}
