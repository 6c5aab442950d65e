package ai.vocelio.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTests {

    @TempDir
    Path directory;

    @Test
    void a_part_is_found_again_until_it_ends() throws Exception {
        ProcessTable table = new ProcessTable(directory);
        Process sleep = command("sleep", "600").startDetached();
        table.put("part", RunningProcess.of(sleep.pid()).orElseThrow());
        assertThat(table.running("part")).map(RunningProcess::pid).contains(sleep.pid());
        sleep.destroyForcibly().waitFor();
        assertThat(table.running("part")).isEmpty();
        assertThat(table.started("part")).isPresent();
    }

    @Test
    void a_stranger_with_the_number_of_a_dead_part_is_neither_found_nor_stopped() throws Exception {
        ProcessTable table = new ProcessTable(directory);
        Process stranger = command("sleep", "600").startDetached();
        RunningProcess dead = new RunningProcess(stranger.pid(), "an earlier boot:1");
        table.put("part", dead);
        assertThat(table.running("part")).isEmpty();
        dead.stop(Signal.TERM, Duration.ofSeconds(5));
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    @Test
    void a_torn_file_counts_as_no_part() throws Exception {
        Files.writeString(directory.resolve("part.pid"), "12");
        assertThat(new ProcessTable(directory).started("part")).isEmpty();
    }

    @Test
    void who_ignores_the_polite_signal_is_killed_after_the_grace() throws Exception {
        Process deaf =
                command("sh", "-c", "trap '' TERM; while :; do sleep 1; done").startDetached();
        RunningProcess running = RunningProcess.of(deaf.pid()).orElseThrow();
        running.stop(Signal.TERM, Duration.ofMillis(300));
        assertThat(deaf.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(running.alive()).isFalse();
    }

    private Command command(String... words) {
        return new Command(List.of(words), Map.of(), directory.resolve("log"));
    }
}
