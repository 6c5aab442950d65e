package ai.vocelio.sandbox.keycloak;

import java.nio.file.Path;
import java.util.List;

/**
 * Keycloak's loaded classes in one file beside its programs (class data sharing): later starts take half the CPU. The JVM
 * writes it when it ends, once per machine, and again when it does not fit any more. Never from outside while it runs: a
 * JVM that was made to dump its classes by jcmd crashes on one of its next lambdas (seen with JDK 25.0.3).
 */
record ClassArchive(Path file) {

    /** Uses the archive when it is there, and makes it when it is not. */
    List<String> options() {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
    }
}
