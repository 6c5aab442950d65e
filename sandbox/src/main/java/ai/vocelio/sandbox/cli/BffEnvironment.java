package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.postgres.Account;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The variables that configure the bff, pointed at the parts of this stack. */
final class BffEnvironment {
    private BffEnvironment() {}

    /** What a person has set for providers stands: a real carrier or model is a change of variables, nothing else. */
    static Map<String, String> of(Settings settings, Secrets secrets, Path bootstrap) {
        Map<String, String> environment = new HashMap<>();
        database(environment, settings, secrets);
        environment.put("VOCELIO_PORT", Integer.toString(settings.port(Port.BFF)));
        environment.put("VOCELIO_ISSUERS", settings.issuer());
        environment.put("VOCELIO_JWKS_URL", settings.issuer() + "/protocol/openid-connect/certs");
        environment.put("VOCELIO_PUBLIC_URL", settings.publicUrl());
        environment.put("VOCELIO_KEYCLOAK_URL", local(settings, Port.KEYCLOAK, ""));
        environment.put("VOCELIO_KEYCLOAK_CLIENT_SECRET", secrets.password("keycloak.client"));
        unlessSet(environment, settings, "VOCELIO_ENCRYPTION_KEY", secrets.encryptionKey());
        unlessSet(environment, settings, "VOCELIO_ALLOWED_ORIGINS", settings.publicUrl());
        // browsers take every name below localhost for this machine: http://acme.localhost:8080/brand
        unlessSet(environment, settings, "VOCELIO_BASE_DOMAIN", "localhost");
        unlessSet(environment, settings, "VOCELIO_SELF_REGISTRATION", DemoOrganization.PLATFORM.alias());
        unlessSet(environment, settings, "VOCELIO_DOMAIN_TARGET", "edge.vocelio.localhost");
        unlessSet(environment, settings, "VOCELIO_DNS_SERVERS", "127.0.0.1:" + settings.port(Port.MAIL));
        unlessSet(environment, settings, "VOCELIO_TWILIO_BASE_URL", local(settings, Port.CARRIER, ""));
        unlessSet(environment, settings, "VOCELIO_OPENAI_BASE_URL", local(settings, Port.MODEL, "/v1"));
        unlessSet(environment, settings, "VOCELIO_OPENAI_API_KEY", secrets.password("model.key"));
        unlessSet(environment, settings, "VOCELIO_BOOTSTRAP_FILE", bootstrap.toString());
        mail(environment, settings);
        // glibc keeps memory of its own for each of many threads, which grows and is never given back
        environment.put("MALLOC_ARENA_MAX", "2");
        if (isLocal(settings.publicUrl())) {
            // A demo stack is nobody else's business: Spring Boot's own variable keeps it off the network.
            environment.put("SERVER_ADDRESS", "127.0.0.1");
        }
        return environment;
    }

    private static void database(Map<String, String> environment, Settings settings, Secrets secrets) {
        Account owner = secrets.account("vocelio_owner");
        Account application = secrets.account("vocelio_app");
        environment.put(
                "VOCELIO_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:%d/vocelio".formatted(settings.port(Port.POSTGRES)));
        environment.put("VOCELIO_DATABASE_OWNER", owner.name());
        environment.put("VOCELIO_DATABASE_OWNER_PASSWORD", owner.password());
        environment.put("VOCELIO_DATABASE_USER", application.name());
        environment.put("VOCELIO_DATABASE_PASSWORD", application.password());
    }

    /** All or nothing: half of a person's mail server and half of the mailbox would be neither. */
    private static void mail(Map<String, String> environment, Settings settings) {
        if (settings.variable("VOCELIO_SMTP_HOST").isEmpty()) {
            environment.put("VOCELIO_SMTP_HOST", "127.0.0.1");
            environment.put("VOCELIO_SMTP_PORT", Integer.toString(settings.port(Port.MAIL_SMTP)));
            environment.put("VOCELIO_SMTP_SECURITY", "NONE");
            environment.put("VOCELIO_SMTP_USER", "");
            environment.put("VOCELIO_SMTP_FROM", "no-reply@vocelio.localhost");
        }
    }

    private static void unlessSet(Map<String, String> environment, Settings settings, String name, String value) {
        environment.put(name, settings.variable(name).orElse(value));
    }

    private static String local(Settings settings, Port port, String path) {
        return "http://localhost:" + settings.port(port) + path;
    }

    private static boolean isLocal(String url) {
        String host = URI.create(url).getHost();
        return "localhost".equals(host) || "127.0.0.1".equals(host);
    }
}
