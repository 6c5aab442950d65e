package ai.vocelio.bff.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A run of the npm kits in {@code contract/}: what it said, and how many tests there were. */
record KitRun(int exit, String output) {

    private static final Path CONTRACT = Path.of("../contract");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static KitRun of(String kit, Map<String, String> environment) throws IOException, InterruptedException {
        var output = Files.createTempFile("kit-" + kit, ".tap");
        var command = new ProcessBuilder("sh", "run.sh", kit)
                .directory(CONTRACT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("REPORTER", "tap");
        command.environment().putAll(environment);
        var process = command.start();
        try {
            var isOver = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new KitRun(isOver ? process.exitValue() : -1, Files.readString(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /** Every test passed, and there were as many as there should be: a kit that finds no tests proves nothing. */
    void passedAtLeast(int tests) {
        assertThat(exit).as(failures()).isZero();
        assertThat(count("pass")).as("tests passed").isGreaterThanOrEqualTo(tests);
    }

    private int count(String what) {
        var line = Pattern.compile("^# " + what + " (\\d+)$", Pattern.MULTILINE).matcher(output);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** What a reader needs of the output: everything but the tests that passed. */
    private String failures() {
        return output.lines()
                .filter(line -> !line.strip().startsWith("ok ") && !line.contains("# Subtest"))
                .filter(line -> !line.strip().matches("---|\\.\\.\\.|duration_ms: .*|type: .*"))
                .reduce("", (text, line) -> text + line + System.lineSeparator());
    }
}
