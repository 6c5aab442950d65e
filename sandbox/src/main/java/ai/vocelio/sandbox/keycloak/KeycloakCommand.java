package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The line that starts Keycloak: plain java instead of kc.sh, so that memory and signals are ours. */
final class KeycloakCommand {

    private static final int MOST_CACHED = 1_000;

    private KeycloakCommand() {}

    static Command of(KeycloakSettings settings, KeycloakHome home) {
        List<String> words = new ArrayList<>(virtualMachine(home));
        words.addAll(List.of("start", "--optimized", "--import-realm"));
        words.addAll(server(settings));
        return new Command(words, environment(settings), home.log());
    }

    private static List<String> virtualMachine(KeycloakHome home) {
        Path programs = home.distribution().directory();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off"));
        words.addAll(home.classArchive().options());
        words.add("-XX:ErrorFile=" + home.path().resolve("crash-%p.log"));
        for (String name : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        words.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home.path(),
                "-Djboss.server.config.dir=" + home.path().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                programs.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return words;
    }

    private static List<String> server(KeycloakSettings settings) {
        return List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + settings.managementPort(),
                "--hostname=http://localhost:" + settings.port(),
                "--cache=local",
                // 10,000 each, as Keycloak has it, do not go into this heap: from some thousand organizations on it
                // collects garbage only
                "--cache-embedded-realms-max-count=" + MOST_CACHED,
                "--cache-embedded-users-max-count=" + MOST_CACHED,
                "--db-url=" + settings.database().jdbcUrl(),
                "--db-username=" + settings.database().account().name(),
                "--db-pool-initial-size=2",
                "--db-pool-max-size=10");
    }

    /** Secrets travel in the environment: a command line is visible to every user of the machine. */
    private static Map<String, String> environment(KeycloakSettings settings) {
        Map<String, String> environment = new HashMap<>(Realm.placeholders(settings.demoPasswords()));
        environment.put("KC_DB_PASSWORD", settings.database().account().password());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        environment.put("VOCELIO_PUBLIC_URL", settings.vocelioUrl());
        environment.put("VOCELIO_KEYCLOAK_CLIENT_SECRET", settings.clientSecret());
        // Keycloak has no option of its own for it; without it logins fail on connections of a database that was killed
        environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "0.1S");
        return environment;
    }
}
