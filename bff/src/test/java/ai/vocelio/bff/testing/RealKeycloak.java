package ai.vocelio.bff.testing;

import static ai.vocelio.sandbox.keycloak.KeycloakSettings.TEST_PASSWORD;

import ai.vocelio.sandbox.keycloak.KeycloakServer;
import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.keycloak.Tokens;
import ai.vocelio.sandbox.postgres.PostgresServer;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.function.SingletonSupplier;

/** A Keycloak of its own with the demo people, and what asks it as the platform's service account. */
public final class RealKeycloak implements AutoCloseable {

    private static final SingletonSupplier<RealKeycloak> SHARED = SingletonSupplier.of(RealKeycloak::untilTheEnd);

    private final PostgresServer postgres = PostgresServer.temporary();
    private final KeycloakServer server = KeycloakServer.temporary(postgres);
    private final AnnotationConfigApplicationContext adapter =
            adapter(server.settings().clientSecret());

    /** One for all classes of tests that leave the demo organizations as they are: it takes its time to start. */
    public static RealKeycloak shared() {
        return SHARED.obtain();
    }

    private static RealKeycloak untilTheEnd() {
        RealKeycloak keycloak = new RealKeycloak();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(keycloak::close));
        return keycloak;
    }

    /** The server itself. */
    public KeycloakServer server() {
        return server;
    }

    /** What asks it. */
    public <T> T port(Class<T> type) {
        return adapter.getBean(type);
    }

    /** What asks it with another secret; to be closed by whoever asked for it. */
    public AnnotationConfigApplicationContext adapter(String secret) {
        return adapter(Map.of("vocelio.keycloak.url", address(), "vocelio.keycloak.client-secret", secret));
    }

    /** What asks it past something in the way, and does not wait long; to be closed by whoever asked for it. */
    public AnnotationConfigApplicationContext adapterPast(String inTheWay) {
        return adapter(Map.of(
                "vocelio.keycloak.url",
                inTheWay,
                "vocelio.keycloak.client-secret",
                server.settings().clientSecret(),
                "vocelio.keycloak.answer",
                "2s"));
    }

    /** Where it is. */
    public String address() {
        return "http://localhost:" + server.settings().port();
    }

    private static AnnotationConfigApplicationContext adapter(Map<String, Object> settings) {
        var made = new AnnotationConfigApplicationContext();
        made.getEnvironment().getPropertySources().addFirst(new MapPropertySource("keycloak", settings));
        made.registerBean(Clock.class, Clock::systemUTC);
        made.scan("ai.vocelio.identity.keycloak");
        made.refresh();
        return made;
    }

    /** What a demo person gets who signs in to an organization. */
    public Tokens login(String person, String organization) {
        return Login.commandLine(server.issuer()).as(person, TEST_PASSWORD, organization);
    }

    @Override
    public void close() {
        adapter.close();
        server.close();
        postgres.close();
    }
}
