package ai.vocelio.sandbox.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTests {

    @TempDir
    Path directory;

    @Test
    void a_failed_tool_is_reported_with_its_last_words() {
        assertThatThrownBy(() -> shell("echo all is well; echo ERROR no luck; exit 3")
                        .run("trying our luck", Duration.ofSeconds(20)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("trying our luck failed: ERROR no luck")
                .hasMessageContaining(directory.resolve("log").toString());
    }

    @Test
    void a_tool_that_hangs_is_ended() {
        assertThatThrownBy(() -> shell("sleep 600").run("sleeping", Duration.ofMillis(200)))
                .hasMessageContaining("sleeping did not finish");
    }

    @Test
    void a_part_that_dies_while_starting_is_named_with_its_exit_status_and_last_words() {
        Process process = shell("echo FATAL: out of luck; exit 7").startDetached();
        Wait wait = new Wait("Fortune", process, new Log(directory.resolve("log")), Duration.ofSeconds(20));
        assertThatThrownBy(() -> wait.until(() -> false))
                .hasMessageStartingWith("Fortune ended while starting (exit status 7): FATAL: out of luck");
    }

    @Test
    void a_part_that_never_gets_ready_is_given_up() {
        Process process = shell("sleep 600").startDetached();
        Wait wait = new Wait("Sloth", process, new Log(directory.resolve("log")), Duration.ofMillis(300));
        assertThatThrownBy(() -> wait.until(() -> false)).hasMessageStartingWith("Sloth was not ready within 0 s");
        process.destroyForcibly();
    }

    private Command shell(String script) {
        return new Command(List.of("sh", "-c", script), Map.of(), directory.resolve("log"));
    }
}
