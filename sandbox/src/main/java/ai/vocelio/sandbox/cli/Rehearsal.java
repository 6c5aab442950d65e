package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.bench.CallsBench;
import ai.vocelio.sandbox.carrier.CarrierServer;
import ai.vocelio.sandbox.carrier.CarrierSettings;
import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.model.ModelServer;
import ai.vocelio.sandbox.model.ModelSettings;
import ai.vocelio.sandbox.postgres.Account;
import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Health;
import ai.vocelio.sandbox.process.Log;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.Signal;
import ai.vocelio.sandbox.process.Wait;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Calls that the bff makes only so that the JVM learns its work: with a database, a carrier and a model of their own,
 * which are thrown away. Nothing of it touches the stack's data or a real provider; only its Keycloak is asked to log in.
 */
record Rehearsal(Settings settings, Secrets secrets, Path bootstrap) {

    private static final int CALLS = 100;
    private static final double SPEED = 8;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LEARNING = Duration.ofMinutes(5);

    /** Plays it through and returns when the program has ended and written down what it learnt. */
    void play(List<String> program, Path log) throws IOException {
        Settings aside = settings.aside(Map.of(Port.BFF, Ports.free()));
        try (PostgresServer database = PostgresServer.temporary();
                CarrierServer carrier = CarrierServer.start(carrier());
                ModelServer model = ModelServer.start(model())) {
            Settings place = aside.aside(Map.of(Port.CARRIER, carrier.port(), Port.MODEL, model.port()));
            Process bff = new Command(program, environment(place, database), log).startTied(Signal.TERM);
            try {
                new Wait("the rehearsal", bff, new Log(log), START).until(() -> isReady(place));
                calls(place, bff.pid());
                bff.destroy();
                bff.waitFor(LEARNING.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Failure("the rehearsal was interrupted", interrupted);
            } finally {
                bff.descendants().forEach(ProcessHandle::destroyForcibly);
                bff.destroyForcibly();
            }
        }
    }

    private CarrierSettings carrier() {
        DemoOrganization acme = DemoOrganization.ACME;
        return CarrierSettings.forTests(
                secrets.carrierAccount(acme.alias()), secrets.carrierToken(acme.alias()), SPEED);
    }

    private ModelSettings model() {
        return ModelSettings.onAnyPort().withKey(secrets.password("model.key")).withSpeed(SPEED);
    }

    private Map<String, String> environment(Settings place, PostgresServer database) {
        Map<String, String> environment = new HashMap<>(BffEnvironment.of(place, secrets, bootstrap));
        Account owner = database.settings().owner();
        Account application = database.settings().application();
        environment.put("VOCELIO_DATABASE_URL", database.jdbcUrl("vocelio"));
        environment.put("VOCELIO_DATABASE_OWNER_PASSWORD", owner.password());
        environment.put("VOCELIO_DATABASE_PASSWORD", application.password());
        return environment;
    }

    private static boolean isReady(Settings place) {
        return Health.answers(URI.create(place.publicUrl() + "/health/readiness"))
                && Health.answers(URI.create(place.issuer() + "/.well-known/openid-configuration"));
    }

    private void calls(Settings place, long bff) {
        DemoOrganization acme = DemoOrganization.ACME;
        DemoOrganization.Person alice = acme.people().getFirst();
        Login login = Login.commandLine(place.issuer());
        URI endpoint = URI.create(place.publicUrl() + "/graphql");
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        new CallsBench(
                        endpoint,
                        () -> login.as(acme.login(alice), secrets.demoPassword(alice.name()), acme.alias())
                                .accessToken(),
                        bff,
                        nobody)
                .run(CALLS, 1);
    }
}
