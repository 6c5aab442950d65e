package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Cache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The theme that dresses Keycloak's pages in an organization's brand, from {@code keycloak/themes/vocelio}. */
final class LoginTheme {
    static final List<String> FILES = List.of(
            "login/theme.properties",
            "login/footer.ftl",
            "login/messages/messages_en.properties",
            "login/resources/css/vocelio.css",
            "login/resources/img/favicon.ico");

    private LoginTheme() {}

    /** Lays the theme of this version under an instance's {@code themes}; one of another version is taken away. */
    static void write(Path themes) throws IOException {
        // before themes of its own, an instance linked to those of the distribution
        if (Files.isSymbolicLink(themes)) {
            Files.delete(themes);
        }
        Path theme = themes.resolve("vocelio");
        Cache.delete(theme);
        for (String file : FILES) {
            Path target = theme.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream content = LoginTheme.class.getResourceAsStream("/keycloak/themes/vocelio/" + file)) {
                Files.copy(Objects.requireNonNull(content, file), target);
            } catch (IOException e) {
                throw new UncheckedIOException("could not write the login theme to " + target, e);
            }
        }
    }
}
