package ai.vocelio.sandbox.postgres;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom PostgreSQL runs as: it refuses to be root, so root hides behind a user namespace, or becomes `nobody`.
 *
 * @param wrapper words before the program's own
 * @param binaries the directory that this user can read programs from
 */
record ServerUser(List<String> wrapper, Path binaries) {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
    private static final List<String> NOBODY_BY_LOGIN = List.of("runuser", "-u", "nobody", "--");

    /** The first way that works on this machine; {@code home} is handed over where another user must own it. */
    static ServerUser choose(Path home) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(List.of(), Cache.directory());
        }
        if (works(NAMESPACE)) {
            return new ServerUser(NAMESPACE, Cache.directory());
        }
        return asNobody(home);
    }

    /** `nobody` cannot look into root's cache, so its programs stand beside the data. */
    private static ServerUser asNobody(Path home) {
        List<String> wrapper = works(NOBODY) ? NOBODY : NOBODY_BY_LOGIN;
        give(home);
        if (!works(wrapper, "test", "-w", home.toString())) {
            throw new Failure(
                    "PostgreSQL refuses to run as root, user namespaces are forbidden here and the user nobody cannot write to "
                            + home
                            + ": run ./vocelio as an ordinary user, or set VOCELIO_HOME to a directory that nobody can reach");
        }
        return new ServerUser(wrapper, home.resolve("programs"));
    }

    private static void give(Path home) {
        try {
            var nobody = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(home, nobody);
        } catch (IOException e) {
            throw new Failure("could not give " + home + " to the user nobody: run ./vocelio as an ordinary user", e);
        }
    }

    private static boolean works(List<String> wrapper, String... program) {
        List<String> words = new ArrayList<>(wrapper);
        words.addAll(program.length == 0 ? List.of("true") : List.of(program));
        try {
            return Tools.installed(wrapper.getFirst())
                    && new ProcessBuilder(words)
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
