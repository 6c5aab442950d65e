package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One instance's own directory: its realm to import, its login theme and its temporary files; programs are linked from the shared cache. */
record KeycloakHome(Path path, Distribution distribution) {

    static KeycloakHome in(Path home, boolean withDemoPeople) {
        KeycloakHome instance = new KeycloakHome(home.toAbsolutePath(), Distribution.ready());
        try {
            Files.createDirectories(home);
            Cache.delete(home.resolve("data"));
            for (String shared : new String[] {"lib", "conf", "providers", "bin"}) {
                instance.link(shared);
            }
            LoginTheme.write(home.resolve("themes"));
        } catch (IOException e) {
            throw new UncheckedIOException("could not prepare Keycloak's directory " + home, e);
        }
        Realm.write(home.resolve("data/import/vocelio-realm.json"), withDemoPeople);
        return instance;
    }

    Path log() {
        return path.resolve("keycloak.log");
    }

    ClassArchive classArchive() {
        return new ClassArchive(distribution.directory().resolve("classes.jsa"));
    }

    private void link(String name) throws IOException {
        Path link = path.resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, distribution.directory().resolve(name));
    }
}
