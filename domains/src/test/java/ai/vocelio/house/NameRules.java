package ai.vocelio.house;

import ai.vocelio.house.Parts.Member;
import com.sun.source.tree.ClassTree;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What things are called. */
final class NameRules {

    private static final Pattern EMPTY_WORDS =
            Pattern.compile("Base[A-Z].*|.*(DTO|Dto|Helper|Impl|Manager|Mapper|Util|Utils)");
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");

    private NameRules() {}

    /** A name says what a thing is for, not that it is a thing. */
    static List<String> emptyWords(JavaSource source) {
        return Parts.all(source.tree(), ClassTree.class).stream()
                .filter(type -> EMPTY_WORDS.matcher(type.getSimpleName()).matches())
                .map(type -> source.at(type, type.getSimpleName()))
                .toList();
    }

    /** A test reads as a rule: `a_key_is_forgotten_after_a_day`. */
    static List<String> testsThatAreNoSentences(JavaSource source) {
        return tests(
                source, test -> !SNAKE_CASE.matcher(test.method().getName()).matches());
    }

    /** A class of another name is not found by the build, and its tests never run. */
    static List<String> testsThatNeverRun(JavaSource source) {
        return tests(source, test -> !source.path().endsWith("Tests.java"));
    }

    private static List<String> tests(JavaSource source, Predicate<Member> breaks) {
        return Parts.methods(source).stream()
                .filter(Member::isTest)
                .filter(breaks)
                .map(test -> source.at(test.method(), test))
                .toList();
    }
}
