package ai.vocelio.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Name;

/** The parts of a parsed file that rules speak of. */
final class Parts {

    private Parts() {}

    /** Every part of a kind, nested ones included. */
    static <T extends Tree> List<T> all(Tree within, Class<T> kind) {
        List<T> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            @SuppressWarnings("NullAway") // the scanner's own contract: null in, null out
            public Void scan(Tree part, Void nothing) {
                if (kind.isInstance(part)) {
                    found.add(kind.cast(part));
                }
                return super.scan(part, nothing);
            }
        }.scan(within, null);
        return found;
    }

    /** Methods and constructors with the types that declare them. */
    static List<Member> methods(JavaSource source) {
        List<Member> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            @SuppressWarnings("NullAway") // the scanner's own contract: null in, null out
            public Void visitMethod(MethodTree method, Void nothing) {
                if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner) {
                    found.add(new Member(owner, method));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(source.tree(), null);
        return found;
    }

    /** The fields of every type of a file. */
    static List<VariableTree> fields(JavaSource source) {
        return all(source.tree(), ClassTree.class).stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .toList();
    }

    /** The simple names of the annotations. */
    static Set<String> annotations(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .map(type -> simple(type.toString()))
                .collect(Collectors.toSet());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A method and the type that declares it. */
    record Member(ClassTree owner, MethodTree method) {

        boolean isConstructor() {
            return method.getName().contentEquals("<init>");
        }

        boolean isIn(Tree.Kind kind) {
            return owner.getKind() == kind;
        }

        boolean isTest() {
            return annotations(method.getModifiers()).stream()
                    .anyMatch(name -> name.endsWith("Test") || name.equals("TestFactory"));
        }

        @Override
        public String toString() {
            Name name = isConstructor() ? owner.getSimpleName() : method.getName();
            return owner.getSimpleName() + "." + name;
        }
    }
}
