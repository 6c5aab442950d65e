package ai.vocelio.bff.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** All parts by {@code ./vocelio up}, on ports and with data of its own, of the jars that this build has packaged. */
record LauncherStack(Path home, int port, Map<String, String> environment) implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final List<String> PORTS = List.of(
            "VOCELIO_POSTGRES_PORT",
            "VOCELIO_KEYCLOAK_PORT",
            "VOCELIO_KEYCLOAK_MANAGEMENT_PORT",
            "VOCELIO_CARRIER_PORT",
            "VOCELIO_MODEL_PORT",
            "VOCELIO_MAIL_PORT",
            "VOCELIO_MAIL_SMTP_PORT",
            "VOCELIO_PORT");

    static LauncherStack up() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("vocelio-launcher-");
        Map<String, String> environment = new HashMap<>();
        PORTS.forEach(port -> environment.put(port, String.valueOf(Ports.free())));
        environment.put("VOCELIO_HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        int port = Integer.parseInt(environment.get("VOCELIO_PORT"));
        LauncherStack stack = new LauncherStack(home, port, Map.copyOf(environment));
        // what was packaged is newer than its sources, so that the launcher does not build while a build goes on
        Files.writeString(CHECKOUT.resolve("bff/target/vocelio-built"), "");
        try {
            stack.does("up");
            return stack;
        } catch (AssertionError | IOException failed) {
            stack.close();
            throw failed;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    String password(String person) throws IOException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("secrets"))) {
            secrets.load(file);
        }
        return secrets.getProperty("demo." + person);
    }

    private void does(String word) throws IOException, InterruptedException {
        Path said = home.resolve(word + ".txt");
        var command = new ProcessBuilder(CHECKOUT.resolve("vocelio").toString(), word)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment().putAll(environment);
        Process process = command.start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        does("down");
        Cache.delete(home);
    }
}
