package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a running stack consists of, in the order of starting. */
enum Part {
    POSTGRES("PostgreSQL", Signal.INT, Port.POSTGRES),
    KEYCLOAK("Keycloak", Signal.TERM, Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT),
    STANDINS("Stand-ins", Signal.TERM, Port.CARRIER, Port.MODEL, Port.MAIL, Port.MAIL_SMTP),
    BFF("Vocelio", Signal.TERM, Port.BFF);

    private final String title;
    private final Signal stop;
    private final List<Port> ports;

    Part(String title, Signal stop, Port... ports) {
        this.title = title;
        this.stop = stop;
        this.ports = List.of(ports);
    }

    /** What people read. */
    String title() {
        return title;
    }

    /** What people type: postgres, keycloak, standins, bff. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Signal stop() {
        return stop;
    }

    List<Port> ports() {
        return ports;
    }

    static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
