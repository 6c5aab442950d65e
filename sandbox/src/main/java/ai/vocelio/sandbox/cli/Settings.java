package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Failure;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where this stack lives and which ports it takes.
 *
 * @param checkout the directory of ./vocelio, with the built jars below it
 * @param home everything that running makes: data, secrets, logs
 */
record Settings(Path checkout, Path home, Map<Port, Integer> ports, Map<String, String> environment) {

    /** As the variables say; a Failure that names the variable that says nonsense. */
    static Settings from(Path checkout, Map<String, String> environment) {
        Path home = value(environment, "VOCELIO_HOME").map(Path::of).orElse(checkout.resolve(".vocelio"));
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        Map<Integer, Port> taken = new HashMap<>();
        for (Port port : Port.values()) {
            int number = number(environment, port);
            Port other = taken.put(number, port);
            if (other != null) {
                throw new Failure("%s and %s are both %d: give each its own port"
                        .formatted(other.variable(), port.variable(), number));
            }
            ports.put(port, number);
        }
        return new Settings(checkout.toAbsolutePath(), home.toAbsolutePath(), Map.copyOf(ports), environment);
    }

    /** The same stack with other ports, deaf to what a person has set for providers. */
    Settings aside(Map<Port, Integer> others) {
        Map<Port, Integer> all = new EnumMap<>(Port.class);
        all.putAll(ports);
        all.putAll(others);
        return new Settings(checkout, home, Map.copyOf(all), Map.of());
    }

    int port(Port port) {
        return ports.getOrDefault(port, port.standard());
    }

    /** Where browsers and providers reach Vocelio, without a slash at the end. */
    String publicUrl() {
        return variable("VOCELIO_PUBLIC_URL")
                .map(url -> url.replaceAll("/+$", ""))
                .orElse("http://localhost:" + port(Port.BFF));
    }

    String issuer() {
        return "http://localhost:%d/realms/vocelio".formatted(port(Port.KEYCLOAK));
    }

    Optional<String> variable(String name) {
        return value(environment, name);
    }

    private static int number(Map<String, String> environment, Port port) {
        String text = value(environment, port.variable()).orElse(Integer.toString(port.standard()));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new Failure("%s must be a port from 1 to 65535, not '%s'".formatted(port.variable(), text));
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
