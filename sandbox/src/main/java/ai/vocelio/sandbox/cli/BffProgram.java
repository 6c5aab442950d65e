package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Command;
import ai.vocelio.sandbox.process.Failure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bff unpacked from its jar, with a cache of its loaded and compiled classes (JDK 25, AOT) once it was trained. */
record BffProgram(Path directory) {

    private static final int HEAP_MEGABYTES = 320;

    /** The program of the newest build; one of an earlier build is deleted. */
    static BffProgram of(Settings settings) {
        Path jar = jar(settings.checkout().resolve("bff/target"));
        Path all = settings.home().resolve("bff");
        try {
            String stamp = "%x-%x-jdk%s".formatted(written(jar).toMillis(), Files.size(jar), Runtime.version());
            Path directory = all.resolve("program-" + stamp.replaceAll("[^\\w.-]", "_"));
            if (!Files.isDirectory(directory)) {
                deletePrograms(all);
                Cache.entry(all, directory.getFileName().toString(), target -> extract(jar, target));
            }
            return new BffProgram(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("could not prepare the bff under " + all, e);
        }
    }

    boolean trained() {
        return Files.isRegularFile(cache());
    }

    /**
     * Rehearses the program's work once and keeps what the JVM learnt: its classes, and how often each method ran. Not
     * being able to is no failure: if the program itself is at fault, its real start says so.
     */
    void train(Rehearsal rehearsal) {
        Path learnt = cache().resolveSibling("vocelio.aot.new");
        try {
            rehearsal.play(line("-XX:AOTCacheOutput=" + learnt), directory.resolve("training.log"));
            Files.move(learnt, cache(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | Failure untrained) {
            learnt.toFile().delete();
            new File(learnt + ".config").delete();
        }
    }

    /** The line that runs it, by way of the cache when there is one. */
    List<String> line() {
        return trained() ? line("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off") : line(new String[0]);
    }

    private List<String> line(String... more) {
        List<String> words = new ArrayList<>(Java.line(HEAP_MEGABYTES, more));
        words.addAll(List.of(
                // a heap that has its size from the start: it needs fewer collections, and memory that grows is a leak
                "-Xms" + HEAP_MEGABYTES + "m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseCompactObjectHeaders",
                // mapped where it was made for, the cache is read as it is needed; anywhere else all of it is rewritten
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                // what the compiler and the sockets no longer need goes back to the system
                "-XX:TrimNativeHeapInterval=10000",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                directory.resolve("bff.jar").toString()));
        return words;
    }

    private Path cache() {
        return directory.resolve("vocelio.aot");
    }

    private static void extract(Path jar, Path target) {
        List<String> words = new ArrayList<>(Java.line(256, "-Djarmode=tools", "-jar", jar.toString()));
        words.addAll(List.of("extract", "--force", "--destination", target.toString()));
        new Command(words, Map.of(), target.resolve("extract.log")).run("unpacking the bff", Duration.ofMinutes(2));
        try {
            Files.move(target.resolve(jar.getFileName()), target.resolve("bff.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("the bff's jar was not unpacked to " + target, e);
        }
    }

    /** Not the time of last modification: a reproducible build sets that to the same moment each time. */
    private static FileTime written(Path jar) throws IOException {
        return jar.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(jar, "unix:ctime")
                : Files.getLastModifiedTime(jar);
    }

    private static void deletePrograms(Path all) throws IOException {
        if (Files.isDirectory(all)) {
            try (Stream<Path> entries = Files.list(all)) {
                for (Path old : entries.filter(
                                entry -> entry.getFileName().toString().startsWith("program-"))
                        .toList()) {
                    Cache.delete(old);
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    private static Path jar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("bff-[^/]*(?<!-tests|-plain|-sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(target));
        } catch (IOException e) {
            throw notBuilt(target);
        }
    }

    private static Failure notBuilt(Path target) {
        return new Failure("the bff is not built (%s has no bff-*.jar): run mvn -DskipTests package".formatted(target));
    }
}
