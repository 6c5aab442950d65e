package ai.vocelio.bff.faults;

import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.sandbox.carrier.CarrierServer;
import ai.vocelio.sandbox.carrier.CarrierSettings;
import ai.vocelio.sandbox.model.ModelServer;
import ai.vocelio.sandbox.model.ModelSettings;
import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.postgres.PostgresSettings;
import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.testing.TestEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The platform between parts of its own; each part can be stopped, hung and started again where it was. */
final class Stage implements AutoCloseable {

    static final String ACCOUNT = "AC" + "0".repeat(29) + "ac3";

    static final String SECRET = "fault-secret";

    final Path home = Files.createTempDirectory("vocelio-faults-");
    final Cable database;
    final Cable identity = new Cable(URI.create(TestIssuer.shared().issuer()).getPort());
    final Cable carrierRest;
    final Cable modelAnswers;
    final Platform platform;

    private final PostgresSettings databaseSettings =
            PostgresSettings.generated(home.resolve("postgres"), Ports.free());
    private final int carrierPort = Ports.free();
    private final double speed;
    private final ModelSettings modelSettings = new ModelSettings(Ports.free(), "", Duration.ZERO, Duration.ZERO, 1);
    private @Nullable PostgresServer postgres;
    private @Nullable CarrierServer carrier;
    private @Nullable ModelServer model;

    /**
     * @param name of the log that stays in target/faults
     * @param speed simulated seconds per second for the people on the lines
     */
    Stage(String name, double speed) throws IOException {
        this.speed = speed;
        database = new Cable(databaseSettings.port());
        carrierRest = new Cable(carrierPort);
        modelAnswers = new Cable(modelSettings.port());
        platform = new Platform(Path.of("target", "faults", name + ".log"), environment());
        try {
            startParts();
            platform.start();
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    /** The platform once more, on the same parts; to be closed by whoever asked for it. */
    Platform replica(String name) throws IOException {
        Platform replica = new Platform(Path.of("target", "faults", name + ".log"), environment());
        try {
            replica.start();
            return replica;
        } catch (RuntimeException e) {
            replica.close();
            throw e;
        }
    }

    /** Starts what does not run and mends every cable. */
    void startParts() throws IOException {
        if (postgres == null) {
            postgres = PostgresServer.tied(databaseSettings);
        }
        if (carrier == null) {
            carrier = CarrierServer.start(
                    new CarrierSettings(carrierPort, Map.of(ACCOUNT, SECRET), Map.of(), speed, System.nanoTime()));
        }
        if (model == null) {
            model = ModelServer.start(modelSettings);
        }
        cables().forEach(Cable::mend);
    }

    List<Cable> cables() {
        return List.of(database, identity, carrierRest, modelAnswers);
    }

    Switchboard switchboard() {
        return new Switchboard(carrierPort);
    }

    /** A connection past the cables, with the rights of who owns the tables. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databaseSettings.port() + "/vocelio",
                databaseSettings.owner().name(),
                databaseSettings.owner().password());
    }

    void crashDatabase() {
        Objects.requireNonNull(postgres).crash();
        postgres = null;
    }

    /** All calls end with it, and it remembers none of them. */
    void stopCarrier() {
        Objects.requireNonNull(carrier).close();
        carrier = null;
    }

    void stopModel() {
        Objects.requireNonNull(model).close();
        model = null;
    }

    @Override
    public void close() throws IOException {
        platform.close();
        cables().forEach(Cable::close);
        if (carrier != null) {
            carrier.close();
        }
        if (model != null) {
            model.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        Cache.delete(home);
    }

    private Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("VOCELIO_DATABASE_URL", "jdbc:postgresql://localhost:" + database.port() + "/vocelio");
        environment.put(
                "VOCELIO_DATABASE_PASSWORD", databaseSettings.application().password());
        environment.put(
                "VOCELIO_DATABASE_OWNER_PASSWORD", databaseSettings.owner().password());
        environment.put("VOCELIO_DATABASE_POOL", "16");
        // tests ask often whether it is so by now
        environment.put("VOCELIO_COST_POINTS", "1000000");
        environment.put("VOCELIO_ENCRYPTION_KEY", TestEnvironment.ENCRYPTION_KEY);
        environment.put("VOCELIO_ISSUERS", TestIssuer.shared().issuer());
        environment.put(
                "VOCELIO_JWKS_URL",
                "http://localhost:" + identity.port() + "/realms/vocelio/protocol/openid-connect/certs");
        environment.put("VOCELIO_TWILIO_BASE_URL", "http://localhost:" + carrierRest.port());
        environment.put("VOCELIO_OPENAI_BASE_URL", "http://localhost:" + modelAnswers.port() + "/v1");
        environment.put("VOCELIO_OPENAI_API_KEY", "faults");
        environment.put("VOCELIO_BOOTSTRAP_FILE", bootstrap().toString());
        return environment;
    }

    private Path bootstrap() throws IOException {
        return Files.writeString(home.resolve("bootstrap.json"), """
                {"organizations": [
                  {"id": "%s", "alias": "globex", "name": "Globex", "timeZone": "UTC", "kind": "PLATFORM"},
                  {"id": "%s", "alias": "acme", "name": "Acme Dental", "timeZone": "America/New_York", "parent": "%s",
                  "carrier": {"provider": "TWILIO", "account": "%s", "secret": "%s"},
                  "numbers": [{"e164": "+12125550100", "label": "Main line"}]}]}
                """.formatted(
                        TestOrganization.GLOBEX.id(),
                        TestOrganization.ACME.id(),
                        TestOrganization.GLOBEX.id(),
                        ACCOUNT,
                        SECRET));
    }
}
