package ai.vocelio.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule is shown a sample that breaks it before it looks at the house: a rule that sees nothing is decoration. */
class HouseRulesTests {

    private static final int PACKAGE_FILES = 25;
    private static final int KERNEL_FILES = 15;
    private static final List<JavaSource> HOUSE = House.sources();

    @Test
    void a_file_has_at_most_300_lines() {
        hold(SizeRules::longFiles, "class Wrong {\n" + "\n".repeat(SizeRules.FILE_LINES) + "}");
    }

    @Test
    void a_method_has_at_most_40_lines() {
        hold(
                SizeRules::longMethods,
                "class Wrong { void run() {\n" + "run();\n".repeat(SizeRules.METHOD_LINES) + "} }");
    }

    @Test
    void a_method_has_at_most_5_parameters() {
        hold(SizeRules::manyParameters, "class Wrong { void run(int a, int b, int c, int d, int e, int f) {} }");
    }

    @Test
    void a_component_has_at_most_6_collaborators() {
        hold(SizeRules::manyCollaborators, "@Service class Wrong { Wrong(A a, B b, C c, D d, E e, F f, G g) {} }");
    }

    @Test
    void a_name_says_what_a_thing_is_for() {
        hold(NameRules::emptyWords, "class CallManager {}");
        hold(NameRules::emptyWords, "class BaseCall {}");
        hold(NameRules::emptyWords, "interface Outer { class CallsImpl {} }");
    }

    @Test
    void a_test_reads_as_a_rule() {
        hold(NameRules::testsThatAreNoSentences, wrongTest("class WrongTests { @Test void testCall() {} }"));
    }

    @Test
    void a_class_of_tests_is_called_so_that_the_build_finds_it() {
        hold(
                NameRules::testsThatNeverRun,
                JavaSource.of("domains/src/test/java/Wrong.java", "class Wrong { @Test void never_runs() {} }"));
    }

    @Test
    void time_comes_through_the_clock() {
        hold(HabitRules::timeFromTheAir, "class Wrong { Object now = Instant.now(); }");
        hold(HabitRules::timeFromTheAir, "class Wrong { long now = System.currentTimeMillis(); }");
        hold(HabitRules::timeFromTheAir, "class Wrong { Object now = new Date(); }");
        hold(HabitRules::timeFromTheAir, "class Wrong { Object clock = Clock.systemUTC(); }");
        hold(HabitRules::timeFromTheAir, "class Wrong { double figure = Math.random(); }");
    }

    @Test
    void whoever_waits_waits_for_a_condition() {
        hold(HabitRules::sleeps, "class Wrong { void run() throws Exception { Thread.sleep(10); } }");
    }

    @Test
    void nothing_is_left_for_later() {
        hold(HabitRules::leftOvers, "// TO" + "DO later\nclass Wrong {}");
    }

    @Test
    void entities_repositories_and_controllers_are_package_private() {
        hold(HabitRules::openInsides, "@Entity public class Wrong {}");
        hold(HabitRules::openInsides, "@Controller public class Wrong {}");
        hold(HabitRules::openInsides, "public interface Wrong extends JpaRepository<Call, UUID> {}");
    }

    @Test
    void collaborators_come_through_the_constructor() {
        hold(HabitRules::injectedFields, "class Wrong { @Autowired Calls calls; }");
    }

    @Test
    void settings_are_typed_records() {
        hold(HabitRules::looseSettings, "class Wrong { Wrong(@Value(\"${x}\") String x) {} }");
    }

    @Test
    void no_test_is_switched_off() {
        hold(HabitRules::switchedOffTests, wrongTest("class WrongTests { @Disabled @Test void fails_now() {} }"));
    }

    @Test
    void fakes_are_written_by_hand() {
        hold(HabitRules::mocks, wrongTest("import static org.mockito.Mockito.mock; class WrongTests {}"));
    }

    @Test
    void a_package_has_at_most_25_files() {
        assertThat(crowded(HOUSE, PACKAGE_FILES)).isEmpty();
        assertThat(crowded(HOUSE, 1)).as("canary").isNotEmpty();
    }

    @Test
    void the_kernel_has_at_most_15_files() {
        List<JavaSource> kernel = HOUSE.stream()
                .filter(source -> source.folder().equals("domains/src/main/java/ai/vocelio/kernel"))
                .toList();
        assertThat(kernel).isNotEmpty();
        assertThat(crowded(kernel, KERNEL_FILES)).isEmpty();
    }

    @Test
    void every_package_has_a_door_plate_and_no_accidental_nulls() {
        assertThat(withoutPlate(HOUSE)).isEmpty();
        assertThat(withoutPlate(List.of(wrong("class Wrong {}")))).as("canary").isNotEmpty();
        JavaSource bare = JavaSource.of("domains/src/main/java/ai/vocelio/x/package-info.java", "package x;");
        assertThat(withoutPlate(List.of(bare))).as("canary").isNotEmpty();
    }

    private static void hold(SourceRule rule, String wrongSample) {
        hold(rule, wrong(wrongSample));
    }

    private static void hold(SourceRule rule, JavaSource wrongSample) {
        assertThat(rule.violations(wrongSample)).as("canary").isNotEmpty();
        assertThat(HOUSE.stream().flatMap(source -> rule.violations(source).stream()))
                .isEmpty();
    }

    private static JavaSource wrong(String text) {
        return JavaSource.of("domains/src/main/java/ai/vocelio/wrong/Wrong.java", text);
    }

    private static JavaSource wrongTest(String text) {
        return JavaSource.of("domains/src/test/java/ai/vocelio/wrong/WrongTests.java", text);
    }

    private static List<Map.Entry<String, Long>> crowded(List<JavaSource> sources, int most) {
        return sources.stream()
                .filter(JavaSource::isMain)
                .collect(groupingBy(JavaSource::folder, counting()))
                .entrySet()
                .stream()
                .filter(files -> files.getValue() > most)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    }

    private static List<String> withoutPlate(List<JavaSource> sources) {
        Set<String> plated = sources.stream()
                .filter(source -> source.path().endsWith("/package-info.java"))
                .filter(source ->
                        source.text().startsWith("/** ") && source.text().contains("@NullMarked"))
                .map(JavaSource::packageFolder)
                .collect(Collectors.toSet());
        return sources.stream()
                .map(JavaSource::packageFolder)
                .distinct()
                .filter(folder -> !plated.contains(folder))
                .toList();
    }
}
