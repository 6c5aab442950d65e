package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/** Unpacked programs, shared by every checkout of this user: $VOCELIO_CACHE, else ~/.cache/vocelio. */
public final class Cache {
    private Cache() {}

    /** The directory itself. */
    public static Path directory() {
        return Optional.ofNullable(System.getenv("VOCELIO_CACHE"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "vocelio"))
                .toAbsolutePath();
    }

    /** The named entry, made first if it is absent: filled aside and renamed, under a lock, so that nobody sees half of it. */
    public static Path entry(String name, Consumer<Path> fill) {
        return entry(directory(), name, fill);
    }

    /** The same in another directory than the user's own. */
    public static Path entry(Path directory, String name, Consumer<Path> fill) {
        Path entry = directory.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        try {
            Files.createDirectories(directory);
            try (FileChannel lock = FileChannel.open(
                            directory.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = LocalLock.on(lock)) {
                if (!Files.isDirectory(entry)) {
                    fillAside(entry, fill);
                }
            }
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException("could not prepare " + entry, e);
        }
    }

    /** Deletes a directory with all that is in it; absent is fine. */
    public static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException error) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void fillAside(Path entry, Consumer<Path> fill) throws IOException {
        Path aside = entry.resolveSibling(entry.getFileName() + ".part");
        delete(aside);
        Files.createDirectories(aside);
        fill.accept(aside);
        Files.move(aside, entry, StandardCopyOption.ATOMIC_MOVE);
    }
}
