package ai.vocelio.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherScriptTests {
    private static final Path SCRIPT = Path.of("../vocelio");

    @TempDir
    Path checkout;

    @Test
    void without_a_new_enough_jdk_it_says_what_to_install() throws Exception {
        String script = Files.readString(SCRIPT).replaceFirst("(?m)^jdk=\\d+", "jdk=99");
        Files.writeString(checkout.resolve("vocelio"), script);
        assertThat(run(Map.of(), "up"))
                .isEqualTo(
                        "1 vocelio: no JDK 99 or newer was found in JAVA_HOME, on the PATH or in the usual places: install one (Temurin: https://adoptium.net) or point JAVA_HOME at it");
    }

    @Test
    void without_maven_it_says_how_to_get_it() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        assertThat(run(Map.of("PATH", programs().toString(), "JAVA_HOME", System.getProperty("java.home")), "up"))
                .isEqualTo(
                        "1 vocelio: Maven is not installed: install it (Debian: apt-get install maven, macOS: brew install maven) and try again");
    }

    @Test
    void help_is_given_before_and_after_any_command_and_starts_nothing() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        for (List<String> asked :
                List.of(List.<String>of(), List.of("--help"), List.of("up", "--help"), List.of("logs", "-h"))) {
            assertThat(run(Map.of("PATH", "/usr/bin:/bin"), asked.toArray(String[]::new)))
                    .startsWith("0 usage: ./vocelio <command>");
        }
        assertThat(checkout.resolve("bff")).doesNotExist();
    }

    @Test
    void a_word_that_a_command_does_not_know_is_refused_before_anything_is_built() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        assertThat(run(Map.of(), "up", "--fast"))
                .isEqualTo("2 vocelio: ./vocelio up does not know '--fast': ./vocelio help lists what there is");
        assertThat(run(Map.of(), "reset", "now"))
                .isEqualTo("2 vocelio: ./vocelio reset does not take 'now': ./vocelio help lists what there is");
        assertThat(run(Map.of(), "start")).startsWith("2 usage:").endsWith("vocelio: there is no command 'start'");
        assertThat(checkout.resolve("bff")).doesNotExist();
    }

    @Test
    void a_measure_that_bench_does_not_know_or_cannot_take_is_refused_before_anything_is_built() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        Files.copy(
                Path.of("../bench/peers.json"),
                Files.createDirectory(checkout.resolve("bench")).resolve("peers.json"));
        assertThat(run(Map.of(), "bench", "read"))
                .isEqualTo(
                        "2 vocelio: ./vocelio bench does not know 'read': a number of calls, or reads, growth, start, sockets, rolling or neighbour");
        assertThat(run(Map.of(), "bench", "reads", "vocelio", "nobody"))
                .isEqualTo(
                        "2 vocelio: ./vocelio bench reads does not know the target 'nobody': bench/peers.json lists what there is");
        for (List<String> words : List.of(
                List.of("growth", "10k"), List.of("start", "-1"), List.of("rolling", "3"), List.of("neighbour", "1"))) {
            assertThat(run(Map.of(), "bench", words.getFirst(), words.getLast()))
                    .isEqualTo("2 vocelio: ./vocelio bench %s does not take '%s': bench/README.md tells what it takes"
                            .formatted(words.getFirst(), words.getLast()));
        }
        assertThat(checkout.resolve("bff")).doesNotExist();
    }

    @Test
    void a_measure_names_the_package_that_it_misses() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        String path = programs().toString();
        fake("bash", "");
        assertThat(run(Map.of("PATH", path), "bench", "sockets"))
                .isEqualTo("1 " + missing("sockets", "psql", "postgresql"));
        fake("psql", "");
        assertThat(run(Map.of("PATH", path), "bench", "start")).isEqualTo("1 " + missing("start", "node", "nodejs"));
        fake("node", "");
        assertThat(run(Map.of("PATH", path), "bench", "growth")).isEqualTo("1 " + missing("growth", "wrk", "wrk"));
        assertThat(run(Map.of("PATH", path), "bench", "rolling"))
                .isEqualTo("1 " + missing("rolling", "haproxy", "haproxy"));
        assertThat(checkout.resolve("bff")).doesNotExist();
    }

    @Test
    void a_measure_is_handed_over_with_its_words_and_the_jdk() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        Path programs = programs();
        for (String program : List.of("bash", "psql", "node", "curl", "initdb")) {
            fake(program, "");
        }
        Files.createDirectories(checkout.resolve("sandbox/target/lib"));
        Files.createFile(checkout.resolve("sandbox/target/sandbox-1.jar"));
        Files.createFile(Files.createDirectories(checkout.resolve("bff/target")).resolve("vocelio-built"));
        Files.createDirectory(checkout.resolve("bench"));
        script(checkout.resolve("bench/start"), "echo \"$BENCH_JAVA measures $*\"");
        String jdk = System.getProperty("java.home");
        assertThat(run(
                        Map.of("PATH", programs.toString(), "PG_BIN", programs.toString(), "JAVA_HOME", jdk),
                        "bench",
                        "start",
                        "5"))
                .isEqualTo("0 %s/bin/java measures 5".formatted(jdk));
    }

    @Test
    void before_the_first_build_every_command_but_up_and_demo_says_so() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        for (String command : List.of("status", "logs", "down", "bench", "reset")) {
            assertThat(run(Map.of("JAVA_HOME", System.getProperty("java.home")), command))
                    .isEqualTo("1 vocelio: Vocelio is not built yet in %s: ./vocelio up builds and starts it"
                            .formatted(checkout.toRealPath()));
        }
    }

    @Test
    void a_home_that_cannot_be_written_is_named_with_the_variable_that_moves_it() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        Path home = Files.createFile(checkout.resolve("a-file")).resolve("home");
        assertThat(run(Map.of("JAVA_HOME", System.getProperty("java.home"), "VOCELIO_HOME", home.toString()), "up"))
                .isEqualTo(
                        "1 vocelio: cannot write to %s, where Vocelio keeps its data: set VOCELIO_HOME to a directory of yours"
                                .formatted(home));
    }

    @Test
    void who_starts_while_another_one_builds_is_told_to_wait() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        Path lock = Files.createDirectories(checkout.resolve("bff/target")).resolve("vocelio-building");
        Files.writeString(lock, Long.toString(ProcessHandle.current().pid()));
        Map<String, String> environment =
                Map.of("PATH", programs().toString(), "JAVA_HOME", System.getProperty("java.home"));
        fake("mvn", "");
        assertThat(run(environment, "up"))
                .isEqualTo(
                        "1 vocelio: another ./vocelio is building Vocelio here (process %d): wait until it has finished, then try again"
                                .formatted(ProcessHandle.current().pid()));
    }

    @Test
    void a_build_that_was_killed_does_not_lock_the_next_one_out() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("vocelio"));
        Path lock = Files.createDirectories(checkout.resolve("bff/target")).resolve("vocelio-building");
        Files.writeString(lock, Long.toString(endedProcess()));
        Map<String, String> environment =
                Map.of("PATH", programs().toString(), "JAVA_HOME", System.getProperty("java.home"));
        fake("mvn", "exit 1");
        assertThat(run(environment, "up")).contains("the build failed, see " + checkout.toRealPath());
        assertThat(lock).doesNotExist();
    }

    @Test
    void it_is_plain_posix_shell() throws Exception {
        assertThat(Files.readString(SCRIPT))
                .startsWith("#!/bin/sh\n")
                .doesNotContain("[[")
                .doesNotContain("local ");
        assertThat(Files.isExecutable(SCRIPT)).isTrue();
    }

    /** A PATH with everything that the script needs but Maven. */
    private Path programs() throws IOException {
        Path programs = Files.createDirectory(checkout.resolve("programs"));
        for (String name : List.of(
                "sh",
                "dirname",
                "sed",
                "readlink",
                "cut",
                "head",
                "find",
                "touch",
                "mkdir",
                "cat",
                "rm",
                "grep",
                "tail")) {
            Path program = Stream.of("/usr/bin", "/bin")
                    .map(directory -> Path.of(directory, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(name), program);
        }
        return programs;
    }

    private void fake(String program, String what) throws IOException {
        script(checkout.resolve("programs").resolve(program), what);
    }

    private static void script(Path file, String what) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + what + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String missing(String measure, String program, String debianPackage) {
        return "vocelio: ./vocelio bench %s needs %s, which is not installed: install it (Debian: apt-get install %s) and try again"
                .formatted(measure, program, debianPackage);
    }

    private static long endedProcess() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private String run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("/bin/sh", checkout.resolve("vocelio").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "VOCELIO_HOME", "BENCH_JAVA", "PG_BIN"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
