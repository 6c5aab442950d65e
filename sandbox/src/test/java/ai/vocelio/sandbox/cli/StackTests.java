package ai.vocelio.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.RunningProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTests {

    @TempDir
    Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void a_busy_port_is_named_with_its_part_and_the_variable_that_moves_it() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Stack stack = stack(Map.of("VOCELIO_CARRIER_PORT", Integer.toString(stranger.getLocalPort())));
            assertThatThrownBy(() -> stack.requireFreePorts(List.of(Part.STANDINS)))
                    .isInstanceOf(Failure.class)
                    .hasMessage(
                            "port %d for the carrier stand-in is taken by another program: stop that program, or set VOCELIO_CARRIER_PORT to a free port",
                            stranger.getLocalPort());
        }
    }

    @Test
    void two_parts_cannot_have_the_same_port() {
        assertThatThrownBy(() -> stack(Map.of("VOCELIO_PORT", "8180")))
                .hasMessage("VOCELIO_KEYCLOAK_PORT and VOCELIO_PORT are both 8180: give each its own port");
    }

    @Test
    void a_port_that_is_no_port_is_refused_by_name() {
        assertThatThrownBy(() -> stack(Map.of("VOCELIO_MODEL_PORT", "99999")))
                .hasMessage("VOCELIO_MODEL_PORT must be a port from 1 to 65535, not '99999'");
    }

    @Test
    void a_second_command_does_not_change_the_stack_while_a_first_one_does() {
        Stack stack = stack(Map.of());
        try (StackLock _ = StackLock.take(stack.settings().home())) {
            assertThatThrownBy(() -> new Down(stack, out).run()).hasMessageContaining("another ./vocelio");
        }
    }

    @Test
    void a_lost_part_is_named_by_status_with_the_remedy() {
        Stack stack = stack(Map.of());
        stack.remember(Part.KEYCLOAK, new RunningProcess(1, "an earlier boot:1"));
        assertThat(new Status(stack, out).print()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Keycloak was killed or has ended by itself: ./vocelio up starts it again");
    }

    @Test
    void a_stack_that_was_never_started_is_not_running_and_stopping_it_is_no_error() {
        Stack stack = stack(Map.of());
        assertThat(new Status(stack, out).print()).isFalse();
        new Down(stack, out).run();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Vocelio is not running; ./vocelio up starts it.")
                .contains("Vocelio was not running.");
    }

    @Test
    void an_unknown_part_is_answered_with_the_known_ones() throws IOException {
        Stack stack = stack(Map.of());
        Files.createDirectories(stack.directory(Part.BFF));
        assertThatThrownBy(() -> new Logs(stack, out).print(List.of("database")))
                .hasMessage("there is no part 'database': the parts are postgres, keycloak, standins, bff");
    }

    @Test
    void a_reset_deletes_nothing_where_no_stack_was() throws IOException {
        Stack stack = stack(Map.of());
        Path thesis = Files.writeString(
                Files.createDirectories(stack.settings().home()).resolve("thesis.txt"), "ten years of work");

        assertThatThrownBy(() -> new Down(stack, out).reset())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("VOCELIO_HOME");

        assertThat(thesis).exists();
    }

    @Test
    void a_reset_deletes_all_data_of_the_stack() {
        Stack stack = stack(Map.of());
        Secrets.in(stack.settings().home()).demoPassword("alice");
        new Down(stack, out).reset();
        assertThat(stack.settings().home()).doesNotExist();
    }

    private Stack stack(Map<String, String> environment) {
        return Stack.of(Settings.from(checkout, environment));
    }
}
