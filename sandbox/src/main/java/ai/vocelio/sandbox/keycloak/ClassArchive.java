package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak's loaded classes in one file beside its programs (class data sharing): later starts take half the CPU. */
record ClassArchive(Path file) {

    /** Reads the archive when it is there; otherwise lets the JVM remember what it would hold. */
    String option() {
        return Files.isRegularFile(file) ? "-XX:SharedArchiveFile=" + file : "-XX:+RecordDynamicDumpInfo";
    }

    /** Has a running Keycloak write it, once per machine; going without it is only slower. */
    void writeFrom(long pid, Path log) {
        if (Files.isRegularFile(file)) {
            return;
        }
        Path aside = file.resolveSibling("classes-%d.jsa".formatted(pid));
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> words = List.of(jcmd, Long.toString(pid), "VM.cds", "dynamic_dump", aside.toString());
        try {
            new Command(words, Map.of(), log).run("keeping Keycloak's classes", Duration.ofMinutes(3));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (Failure | IOException without) {
            discard(aside);
        }
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
