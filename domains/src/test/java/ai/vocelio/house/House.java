package ai.vocelio.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the rooms of the house are, whichever module the tests run in. */
public final class House {

    private static final List<String> MODULES = List.of("domains", "bff", "sandbox");

    private House() {}

    /** The top of the checkout. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("migrations")) ? here : Objects.requireNonNull(here.getParent());
    }

    /** Every Java file of every module, parsed. */
    public static List<JavaSource> sources() {
        return JavaSource.parse(
                root(), MODULES.stream().flatMap(House::javaFiles).toList());
    }

    /** The files below a folder of the house whose names end so. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(String module) {
        return files(root().resolve(module).resolve("src"), ".java").stream();
    }
}
