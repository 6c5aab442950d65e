package ai.vocelio.house;

import ai.vocelio.house.Parts.Member;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How large the parts of a file may be. */
final class SizeRules {

    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 40;
    static final int PARAMETERS = 5;
    static final int COLLABORATORS = 6;

    private static final Set<String> COMPONENTS =
            Set.of("Component", "Configuration", "Controller", "RestController", "Service");

    private SizeRules() {}

    static List<String> longFiles(JavaSource source) {
        return source.lines() <= FILE_LINES
                ? List.of()
                : List.of(source.path() + " has " + source.lines() + " lines; is it two things?");
    }

    static List<String> longMethods(JavaSource source) {
        return broken(source, member -> source.lines(member.method()) > METHOD_LINES);
    }

    /** Components may take a collaborator more; records are made of as many parts as they have. */
    static List<String> manyParameters(JavaSource source) {
        return broken(
                source,
                member -> !member.isIn(Tree.Kind.RECORD)
                        && !isWiring(member)
                        && member.method().getParameters().size() > PARAMETERS);
    }

    static List<String> manyCollaborators(JavaSource source) {
        return broken(
                source,
                member -> isWiring(member) && member.method().getParameters().size() > COLLABORATORS);
    }

    private static boolean isWiring(Member member) {
        Set<String> ofType = Parts.annotations(member.owner().getModifiers());
        return member.isConstructor()
                ? ofType.stream().anyMatch(COMPONENTS::contains)
                : Parts.annotations(member.method().getModifiers()).contains("Bean");
    }

    private static List<String> broken(JavaSource source, Predicate<Member> breaks) {
        return Parts.methods(source).stream()
                .filter(breaks)
                .map(member -> source.at(
                        member.method(),
                        member + " has " + source.lines(member.method()) + " lines and "
                                + member.method().getParameters().size() + " parameters"))
                .toList();
    }
}
