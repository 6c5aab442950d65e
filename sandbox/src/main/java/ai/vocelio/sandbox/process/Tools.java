package ai.vocelio.sandbox.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small system tools that change how a program is started, each used only where it is installed. */
public final class Tools {
    private Tools() {}

    /** Whether a program of this name stands on the PATH. */
    public static boolean installed(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    static List<String> ownSession() {
        if (installed("setsid")) {
            return List.of("setsid");
        }
        return installed("perl") ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV") : List.of();
    }

    static List<String> diesWithParent(Signal signal) {
        return installed("setpriv") ? List.of("setpriv", "--pdeathsig", signal.name()) : List.of();
    }
}
