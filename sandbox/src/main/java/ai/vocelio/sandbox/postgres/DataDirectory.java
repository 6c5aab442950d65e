package ai.vocelio.sandbox.postgres;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The files of one database cluster, and the user and programs that may touch them. */
record DataDirectory(Path path, ServerUser user, PostgresBinaries binaries) {

    /** The cluster under {@code home}, made when absent; a half-made one of an interrupted start is thrown away. */
    static DataDirectory in(Path home, String superuserPassword) {
        try {
            Files.createDirectories(home);
            ServerUser user = ServerUser.choose(home);
            PostgresBinaries binaries = PostgresBinaries.unpacked(user.binaries());
            Path data = home.resolve("data");
            if (!Files.isRegularFile(data.resolve("PG_VERSION"))) {
                create(new DataDirectory(data.resolveSibling("data.new"), user, binaries), superuserPassword);
                Files.move(data.resolveSibling("data.new"), data);
            }
            return new DataDirectory(data, user, binaries);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the database directory under " + home, e);
        }
    }

    private static void create(DataDirectory directory, String password) throws IOException {
        Cache.delete(directory.path());
        Path file = directory.path().resolveSibling("initial-password");
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (directory.user().wrapper().contains("nobody")) {
            Files.setOwner(file, Files.getOwner(file.getParent()));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, password);
        try {
            List<String> words = List.of(
                    directory.binaries().program("initdb"),
                    "--pgdata=" + directory.path(),
                    "--username=postgres",
                    "--pwfile=" + file,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-instructions");
            Path log = file.resolveSibling("initdb.log");
            new Command(directory.user().wrapper(), words, Map.of(), log)
                    .run("initdb (making the database)", Duration.ofMinutes(2));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
