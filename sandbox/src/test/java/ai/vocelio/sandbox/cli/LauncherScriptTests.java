package ai.vocelio.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        for (String name : List.of("sh", "dirname", "sed", "readlink", "cut", "head", "find", "touch", "mkdir")) {
            Path program = Stream.of("/usr/bin", "/bin")
                    .map(directory -> Path.of(directory, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(name), program);
        }
        return programs;
    }

    private String run(Map<String, String> environment, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", checkout.resolve("vocelio").toString(), command)
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
