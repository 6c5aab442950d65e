package ai.vocelio.sandbox.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, run by the same JDK that runs us. */
final class Java {
    private Java() {}

    /** The start of a line: the program, a small collector, a capped heap, and an end instead of a sick process. */
    static List<String> line(int heapMegabytes, String... more) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        words.addAll(List.of(more));
        return words;
    }
}
