package ai.vocelio.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** There is no container engine where we build, so the server's description is held against what it describes. */
class ComposeTests {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\bVOCELIO_[A-Z_]+\\b");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|ENCRYPTION_KEY)");

    private final JsonNode compose = new YAMLMapper().readTree(text("docker-compose.yml"));

    @Test
    void every_variable_that_the_bff_reads_is_set_or_defaulted() {
        Set<String> read = new TreeSet<>();
        Stream.of("bff/src/main", "domains/src/main")
                .flatMap(ComposeTests::files)
                .forEach(file -> VARIABLE.matcher(text(file)).results().forEach(found -> read.add(found.group())));
        assertThat(read).hasSizeGreaterThan(8);
        assertThat(compose.at("/services/bff/environment").propertyNames())
                .as("docker-compose.yml, services.bff.environment")
                .containsAll(read);
    }

    @Test
    void every_placeholder_of_the_realm_is_set_where_it_is_imported() {
        Set<String> placeholders = new TreeSet<>();
        VARIABLE.matcher(text("keycloak/realm/vocelio-realm.json"))
                .results()
                .forEach(found -> placeholders.add(found.group()));
        assertThat(compose.at("/services/keycloak/environment").propertyNames()).containsAll(placeholders);
        assertThat(compose.at("/services/keycloak/volumes").valueStream().map(JsonNode::asString))
                .contains("./keycloak/realm:/opt/keycloak/data/import:ro");
    }

    @Test
    void no_secret_has_a_default() {
        compose.path("services")
                .forEach(service -> service.path("environment").properties().forEach(variable -> {
                    if (SECRET.matcher(variable.getKey()).matches()) {
                        assertThat(variable.getValue().asString())
                                .as(variable.getKey())
                                .matches("\\$\\{[A-Z_]+:(\\?[^}]+|-)}");
                    }
                }));
    }

    @Test
    void every_image_is_pinned_to_a_version_and_those_that_we_test_with_to_the_same() {
        compose.path("services")
                .forEach(service ->
                        assertThat(service.path("image").asString()).matches("[a-z./]+/?[a-z]+:\\d+\\.\\d+[\\w.-]*"));
        assertThat(text("Dockerfile")).containsPattern("(?m)^FROM eclipse-temurin:25[\\d._]+-jre$");
        assertThat(image("keycloak")).endsWith(":" + version("keycloak.version"));
        assertThat(image("postgres"))
                .isEqualTo("postgres:" + version("postgresql-binaries.version").replaceFirst("\\.0$", ""));
        assertThat(image("bff")).endsWith(":" + projectVersion().replace("-SNAPSHOT", ""));
    }

    @Test
    void health_checks_ask_the_endpoints_that_the_launcher_waits_for() {
        assertThat(compose.path("services").propertyNames())
                .allSatisfy(name -> assertThat(compose.at("/services/" + name + "/healthcheck/test")
                                .isMissingNode())
                        .as(name)
                        .isFalse());
        assertThat(healthCheck("bff")).contains("GET /health/readiness ").contains("/127.0.0.1/8080 ");
        assertThat(text("sandbox/src/main/java/ai/vocelio/sandbox/cli/Starter.java"))
                .contains("/health/readiness\"");
        assertThat(healthCheck("keycloak")).contains("GET /health/ready ").contains("/127.0.0.1/9000 ");
        assertThat(text("sandbox/src/main/java/ai/vocelio/sandbox/keycloak/KeycloakServer.java"))
                .contains("/health/ready\"");
    }

    @Test
    void the_first_start_makes_the_roles_and_databases_that_the_bff_and_keycloak_use() {
        String script = compose.at("/configs/databases/content").asString();
        JsonNode bff = compose.at("/services/bff/environment");
        for (String role : List.of("VOCELIO_DATABASE_USER", "VOCELIO_DATABASE_OWNER")) {
            assertThat(script)
                    .contains("create role " + bff.path(role).asString() + " login nosuperuser nobypassrls password");
        }
        assertThat(bff.path("VOCELIO_DATABASE_URL").asString()).endsWith("//postgres:5432/vocelio");
        assertThat(script)
                .contains("create database vocelio owner vocelio_owner;")
                .contains("create database keycloak owner keycloak;");
        assertThat(script.replace("$$", "")).doesNotContain("$");
    }

    @Test
    void a_service_waits_for_others_that_exist_and_have_a_health_check() {
        compose.path("services")
                .forEach(service -> service.path("depends_on").properties().forEach(other -> {
                    assertThat(compose.at("/services/" + other.getKey()).isObject())
                            .isTrue();
                    assertThat(other.getValue().path("condition").asString()).isEqualTo("service_healthy");
                }));
    }

    @Test
    void certificates_are_asked_for_where_the_bff_answers() {
        String ask = "/domains/ask";
        assertThat(compose.at("/configs/caddyfile/content").asString()).contains("ask http://bff:8080" + ask + "\n");
        assertThat(text("bff/src/main/java/ai/vocelio/bff/whitelabel/hosts/HostPages.java"))
                .contains("@GetMapping(\"" + ask + "\")");
        assertThat(compose.at("/services/caddy/profiles/0").asString()).isEqualTo("tls");
    }

    @Test
    void the_image_takes_the_jar_that_the_build_makes_and_nothing_else_is_sent_to_the_engine() {
        String copied = Pattern.compile("(?m)^COPY (\\S+) bff\\.jar$")
                .matcher(text("Dockerfile"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        var built = FileSystems.getDefault().getPathMatcher("glob:" + copied);
        assertThat(built.matches(Path.of("bff/target/bff-" + projectVersion() + ".jar")))
                .isTrue();
        assertThat(built.matches(Path.of("bff/target/bff-" + projectVersion() + ".jar.original")))
                .isFalse();
        assertThat(text(".dockerignore").lines()).containsExactly("*", "!" + copied);
    }

    private String image(String service) {
        return compose.at("/services/" + service + "/image").asString();
    }

    private String healthCheck(String service) {
        return compose.at("/services/" + service + "/healthcheck/test").toString();
    }

    private static String version(String property) {
        return first("<" + Pattern.quote(property) + ">([^<]+)<");
    }

    private static String projectVersion() {
        return first("<artifactId>vocelio</artifactId>\\s*<version>([^<]+)<");
    }

    private static String first(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text("pom.xml"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> files(String directory) {
        try {
            return Files.walk(HOUSE.resolve(directory))
                    .filter(file -> file.toString().matches(".*\\.(java|yml|properties)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        return text(HOUSE.resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
