package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.keycloak.KeycloakServer;
import ai.vocelio.sandbox.keycloak.KeycloakSettings;
import ai.vocelio.sandbox.keycloak.RealmMail;
import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.postgres.PostgresSettings;
import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Health;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.RunningProcess;
import ai.vocelio.sandbox.process.Wait;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts each part and returns when it is ready; the database must be there before all others. */
record Starter(Stack stack, Secrets secrets, Started started, Path bootstrap) {

    void start(Part part) {
        switch (part) {
            case POSTGRES -> postgres();
            case KEYCLOAK -> keycloak();
            case STANDINS -> standIns();
            case BFF -> bff();
        }
    }

    private void postgres() {
        PostgresSettings settings = new PostgresSettings(
                stack.directory(Part.POSTGRES),
                stack.settings().port(Port.POSTGRES),
                secrets.password("postgres.superuser"),
                secrets.account("vocelio_owner"),
                secrets.account("vocelio_app"),
                secrets.account("keycloak"));
        PostgresServer.detached(settings, process -> started.add(Part.POSTGRES, process));
    }

    private void keycloak() {
        Settings settings = stack.settings();
        var database = new KeycloakSettings.Database(
                "jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(settings.port(Port.POSTGRES)),
                secrets.account("keycloak"));
        KeycloakServer keycloak = KeycloakServer.detached(new KeycloakSettings(
                stack.directory(Part.KEYCLOAK),
                settings.port(Port.KEYCLOAK),
                settings.port(Port.KEYCLOAK_MANAGEMENT),
                database,
                settings.publicUrl(),
                secrets.password("keycloak.admin"),
                secrets.password("keycloak.client"),
                demoPasswords()));
        started.add(Part.KEYCLOAK, keycloak.process());
        keycloak.awaitReady();
        if (settings.variable("VOCELIO_SMTP_HOST").isEmpty()) {
            new RealmMail(keycloak.settings(), settings.port(Port.MAIL_SMTP)).apply();
        }
    }

    private Map<String, String> demoPasswords() {
        return Arrays.stream(DemoOrganization.values())
                .flatMap(organization -> organization.people().stream())
                .map(DemoOrganization.Person::name)
                .collect(Collectors.toMap(name -> name, secrets::demoPassword));
    }

    private void standIns() {
        List<String> words = new ArrayList<>(Java.line(
                256,
                // plain code soon instead of the best code late: the machine is for Vocelio
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=ai/vocelio/sandbox/stand-ins.xml",
                "-cp",
                StandInsProgram.copiedTo(stack.directory(Part.STANDINS).resolve("program")),
                StandIns.class.getName()));
        Map<String, String> environment = new HashMap<>();
        for (Port port : Part.STANDINS.ports()) {
            environment.put(port.variable(), Integer.toString(stack.settings().port(port)));
        }
        environment.put("VOCELIO_MODEL_KEY", secrets.password("model.key"));
        environment.put("VOCELIO_CARRIER_ACCOUNTS", carrierAccounts());
        environment.put("VOCELIO_CARRIER_NUMBERS", carrierNumbers());
        run(Part.STANDINS, words, environment)
                .until(() -> Part.STANDINS.ports().stream()
                        .allMatch(port -> Ports.answers(stack.settings().port(port))));
    }

    private String carrierAccounts() {
        return Arrays.stream(DemoOrganization.values())
                .map(DemoOrganization::alias)
                .map(alias -> secrets.carrierAccount(alias) + ":" + secrets.carrierToken(alias))
                .collect(Collectors.joining(","));
    }

    private String carrierNumbers() {
        return Arrays.stream(DemoOrganization.values())
                .map(organization -> secrets.carrierAccount(organization.alias()) + ":" + organization.number())
                .collect(Collectors.joining(","));
    }

    private void bff() {
        Map<String, String> environment = BffEnvironment.of(stack.settings(), secrets, bootstrap);
        BffProgram program = BffProgram.of(stack.settings());
        if (!program.trained()) {
            program.train(new Rehearsal(stack.settings(), secrets, bootstrap));
        }
        URI health = URI.create("http://127.0.0.1:%d/health/readiness"
                .formatted(stack.settings().port(Port.BFF)));
        run(Part.BFF, program.line(), environment).until(() -> Health.answers(health));
    }

    private Wait run(Part part, List<String> words, Map<String, String> environment) {
        Process process = new Command(words, environment, stack.log(part).file()).startDetached();
        started.add(
                part,
                RunningProcess.of(process.pid())
                        .orElseThrow(() -> new Failure("%s ended at once: %s"
                                .formatted(part.title(), stack.log(part).lastWords(3)))));
        return new Wait(part.title(), process, stack.log(part), Duration.ofMinutes(2));
    }
}
