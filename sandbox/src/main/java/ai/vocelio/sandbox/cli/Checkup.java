package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.process.Health;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.RunningProcess;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running part how it is, each in its own way. */
record Checkup(Stack stack) {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** As long as `up` waits at most. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /**
     * What was found.
     *
     * @param state one or two words
     * @param remedy a sentence; empty when all is well
     */
    record Finding(String state, String remedy) {
        static final Finding WELL = new Finding("running", "");
    }

    Finding of(Part part, RunningProcess process) {
        return switch (part) {
            case POSTGRES -> postgres();
            case KEYCLOAK -> keycloak(process);
            case STANDINS -> standIns(process);
            case BFF -> bff(process);
        };
    }

    /** A frozen server still takes connections, by the system's hand: only a login tells. */
    private Finding postgres() {
        Secrets secrets = Secrets.in(stack.settings().home());
        int port = stack.settings().port(Port.POSTGRES);
        return PostgresServer.serves(port, "vocelio", secrets.account("vocelio_app"))
                ? Finding.WELL
                : unwell(Part.POSTGRES, "lets nobody log in");
    }

    private Finding keycloak(RunningProcess process) {
        if (ask(Port.KEYCLOAK_MANAGEMENT, "/health/ready").isWell()) {
            return Finding.WELL;
        }
        int started = ask(Port.KEYCLOAK_MANAGEMENT, "/health/started").status();
        return switch (started) {
            case 0 -> silent(Part.KEYCLOAK, process);
            case 200 -> unwell(Part.KEYCLOAK, "is not well");
            default -> starting(Part.KEYCLOAK);
        };
    }

    private Finding standIns(RunningProcess process) {
        boolean isThere = Ports.answers(stack.settings().port(Port.MODEL));
        boolean areWell = ask(Port.CARRIER, "/health").isWell()
                && ask(Port.MAIL, "/health").isWell();
        return isThere && areWell ? Finding.WELL : silent(Part.STANDINS, process);
    }

    private Finding bff(RunningProcess process) {
        Health.Answer answer = ask(Port.BFF, "/health");
        if (answer.isWell()) {
            return Finding.WELL;
        }
        if (answer.status() == 0) {
            return silent(Part.BFF, process);
        }
        String away = componentsDown(answer.body());
        return away.isEmpty()
                ? unwell(Part.BFF, "is not well")
                : new Finding("not well", "Vocelio runs but misses %s; when it is back, so is Vocelio".formatted(away));
    }

    /** The names that /health calls DOWN. */
    private static String componentsDown(String health) {
        try {
            return JsonMapper.shared().readTree(health).path("components").properties().stream()
                    .filter(component ->
                            "DOWN".equals(component.getValue().path("status").asString("")))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
        } catch (JacksonException noJson) {
            return "";
        }
    }

    /** What does not answer may only be young. */
    private Finding silent(Part part, RunningProcess process) {
        boolean isYoung = process.age().compareTo(LONGEST_START) < 0;
        return isYoung && !Ports.answers(stack.settings().port(door(part)))
                ? starting(part)
                : unwell(part, "does not answer");
    }

    private static Finding starting(Part part) {
        return new Finding("starting", part.title() + " is still starting: ask again in a moment");
    }

    private static Port door(Part part) {
        return part == Part.KEYCLOAK ? Port.KEYCLOAK_MANAGEMENT : part.ports().getFirst();
    }

    private static Finding unwell(Part part, String how) {
        return new Finding(
                "not well",
                "%s runs but %s: ./vocelio logs %s tells more, ./vocelio down and up start it anew"
                        .formatted(part.title(), how, part.word()));
    }

    private Health.Answer ask(Port port, String path) {
        return Health.ask(URI.create("http://127.0.0.1:" + stack.settings().port(port) + path), PATIENCE);
    }
}
