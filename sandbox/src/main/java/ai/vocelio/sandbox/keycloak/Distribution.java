package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's programs, unpacked and built for PostgreSQL once per version and JDK, then shared by all that run here. */
record Distribution(Path directory) {

    static Distribution ready() {
        String version = property("version");
        String name = "keycloak-%s-postgres-jdk%s"
                .formatted(version, Runtime.version().feature());
        return new Distribution(Cache.entry(name, target -> {
            unpack(Path.of(property("zip")), target);
            build(target);
        }));
    }

    /** Whether the long first preparation has been done on this machine. */
    static boolean prepared() {
        return Files.isDirectory(Cache.directory()
                .resolve("keycloak-%s-postgres-jdk%s"
                        .formatted(property("version"), Runtime.version().feature())));
    }

    private static void unpack(Path zip, Path target) {
        if (!Files.isReadable(zip)) {
            throw new Failure(
                    "Keycloak's distribution is not in the local Maven repository (%s): run mvn -pl sandbox generate-resources with a network"
                            .formatted(zip));
        }
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entries, entry, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack Keycloak to " + target, e);
        }
    }

    /** The archive's one top directory carries the version; it is left out. */
    private static void write(ZipInputStream entries, ZipEntry entry, Path target) throws IOException {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive reaches outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(entries, file);
        }
    }

    private static void build(Path home) {
        List<String> words =
                List.of("sh", home.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--health-enabled=true");
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        new Command(words, environment, home.resolve("build.log")).run("preparing Keycloak", Duration.ofMinutes(10));
    }

    private static String property(String name) {
        try (InputStream file = Distribution.class.getResourceAsStream("distribution.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
