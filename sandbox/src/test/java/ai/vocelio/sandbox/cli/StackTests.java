package ai.vocelio.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.sandbox.postgres.Account;
import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.RunningProcess;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    void a_part_that_does_not_answer_yet_is_starting_and_not_ill() throws Exception {
        Stack stack = stack(Map.of(Port.KEYCLOAK_MANAGEMENT.variable(), Integer.toString(Ports.free())));
        Process young = new ProcessBuilder("sleep", "60").start();
        try {
            stack.remember(Part.KEYCLOAK, RunningProcess.of(young.pid()).orElseThrow());
            assertThat(new Status(stack, out).print()).isFalse();
        } finally {
            young.destroyForcibly();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("Keycloak +starting")
                .contains("Keycloak is still starting: ask again in a moment");
    }

    @Test
    void what_the_bff_misses_is_named() throws Exception {
        HttpServer bff = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bff.createContext("/health", exchange -> {
            byte[] body =
                    "{\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"UP\"},\"carrier\":{\"status\":\"DOWN\"}}}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        bff.start();
        try {
            Stack stack = stack(Map.of(
                    Port.BFF.variable(), Integer.toString(bff.getAddress().getPort())));
            stack.remember(
                    Part.BFF, RunningProcess.of(ProcessHandle.current().pid()).orElseThrow());
            assertThat(new Status(stack, out).print()).isFalse();
        } finally {
            bff.stop(0);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Vocelio runs but misses carrier; when it is back, so is Vocelio");
    }

    @Test
    void a_frozen_database_is_not_called_running() throws Exception {
        try (PostgresServer server = PostgresServer.temporary()) {
            Stack stack = stack(Map.of(Port.POSTGRES.variable(), Integer.toString(server.port())));
            Files.createDirectories(stack.settings().home());
            Account account = server.settings().application();
            Files.writeString(
                    stack.settings().home().resolve("secrets"),
                    "postgres.%s=%s%n".formatted(account.name(), account.password()));
            stack.remember(Part.POSTGRES, server.process());
            Checkup checkup = new Checkup(stack);
            assertThat(checkup.of(Part.POSTGRES, server.process())).isEqualTo(Checkup.Finding.WELL);
            signal("STOP", server.process());
            try {
                assertThat(checkup.of(Part.POSTGRES, server.process()).state()).isEqualTo("not well");
            } finally {
                signal("CONT", server.process());
            }
        }
    }

    @Test
    void who_stops_following_the_logs_leaves_nothing_behind() throws Exception {
        Stack stack = stack(Map.of());
        Files.writeString(Files.createDirectories(stack.directory(Part.BFF)).resolve("bff.log"), "a word\n");
        Process logs = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dvocelio.checkout=" + checkout,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Vocelio.class.getName(),
                        "logs",
                        "bff",
                        "-f")
                .redirectErrorStream(true)
                .start();
        assertThat(logs.inputReader().readLine()).isEqualTo("a word");
        ProcessHandle tail = logs.children().findFirst().orElseThrow();
        logs.destroy();
        assertThat(tail.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(logs.waitFor(10, TimeUnit.SECONDS)).isTrue();
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

    private static void signal(String name, RunningProcess process) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private Stack stack(Map<String, String> environment) {
        return Stack.of(Settings.from(checkout, environment));
    }
}
