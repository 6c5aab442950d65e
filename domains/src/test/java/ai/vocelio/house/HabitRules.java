package ai.vocelio.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What is not done in this house. */
final class HabitRules {

    private static final Pattern TIME_FROM_THE_AIR = Pattern.compile(
            "(java\\.time\\.)?(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)"
                    + "|System\\.currentTimeMillis\\(\\)|Math\\.random\\(\\)|new (java\\.util\\.)?Date\\(\\)"
                    + "|(java\\.time\\.)?Clock\\.system.*");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(.*|TimeUnit\\.[A-Z]+\\.sleep\\(.*");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(FIXME|HACK|TODO|XXX)\\b");
    private static final Set<String> HIDDEN = Set.of("Controller", "Entity", "Repository", "RestController");
    private static final Set<String> INJECTED = Set.of("Autowired", "Inject", "PersistenceContext", "Resource");
    private static final Set<String> SWITCHED_OFF = Set.of("Disabled", "DisabledIf", "Ignore");

    private HabitRules() {}

    /** Time comes through the one Clock bean, and what looks like chance is a fault in figures. */
    static List<String> timeFromTheAir(JavaSource source) {
        boolean isFree =
                source.isIn("sandbox") || !source.isMain() || source.path().endsWith("KernelConfiguration.java");
        return isFree ? List.of() : calls(source, TIME_FROM_THE_AIR);
    }

    /** Whoever waits, waits for a condition. */
    static List<String> sleeps(JavaSource source) {
        return source.isIn("sandbox") && source.isMain() ? List.of() : calls(source, SLEEP);
    }

    static List<String> leftOvers(JavaSource source) {
        return source.text()
                .lines()
                .filter(line -> LEFT_OVER.matcher(line).find())
                .filter(line -> !line.contains("LEFT_OVER"))
                .map(line -> source.path() + " " + line.strip())
                .toList();
    }

    /** Entities, repositories and controllers are nobody else's business. */
    static List<String> openInsides(JavaSource source) {
        return Parts.all(source.tree(), ClassTree.class).stream()
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .filter(HabitRules::isInside)
                .map(type -> source.at(type, type.getSimpleName() + " is public"))
                .toList();
    }

    static List<String> injectedFields(JavaSource source) {
        return !source.isMain()
                ? List.of()
                : Parts.fields(source).stream()
                        .filter(field ->
                                Parts.annotations(field.getModifiers()).stream().anyMatch(INJECTED::contains))
                        .map(field -> source.at(field, field.getName() + " is injected; take it in the constructor"))
                        .toList();
    }

    /** Settings are typed records, one per feature. */
    static List<String> looseSettings(JavaSource source) {
        return annotated(source, Set.of("Value"));
    }

    static List<String> switchedOffTests(JavaSource source) {
        return annotated(source, SWITCHED_OFF);
    }

    /** Fakes are written by hand, beside the port. */
    static List<String> mocks(JavaSource source) {
        return found(source, ImportTree.class, part -> part.toString().contains("org.mockito"));
    }

    private static boolean isInside(ClassTree type) {
        return Parts.annotations(type.getModifiers()).stream().anyMatch(HIDDEN::contains)
                || type.getImplementsClause().stream()
                        .anyMatch(parent -> parent.toString().matches(".*Repository(<.*)?"));
    }

    private static List<String> annotated(JavaSource source, Set<String> names) {
        return found(
                source,
                AnnotationTree.class,
                part -> names.contains(part.getAnnotationType().toString()));
    }

    private static List<String> calls(JavaSource source, Pattern call) {
        return Stream.concat(
                        found(source, MethodInvocationTree.class, part -> matches(call, part)).stream(),
                        found(source, NewClassTree.class, part -> matches(call, part)).stream())
                .toList();
    }

    private static boolean matches(Pattern call, Tree part) {
        return call.matcher(part.toString()).matches();
    }

    private static <T extends Tree> List<String> found(JavaSource source, Class<T> kind, Predicate<T> breaks) {
        return Parts.all(source.tree(), kind).stream()
                .filter(breaks)
                .map(part -> source.at(part, part))
                .toList();
    }
}
