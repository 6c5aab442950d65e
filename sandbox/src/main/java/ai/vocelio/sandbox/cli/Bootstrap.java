package ai.vocelio.sandbox.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The file with which the bff learns of the demo organizations, their carrier accounts and numbers. */
final class Bootstrap {
    private Bootstrap() {}

    static Path write(Path home, Secrets secrets) {
        List<Map<String, Object>> organizations = Arrays.stream(DemoOrganization.values())
                .map(organization -> organization(organization, secrets))
                .toList();
        Path file = home.resolve("bootstrap.json");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, JsonMapper.shared().writeValueAsString(Map.of("organizations", organizations)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private static Map<String, Object> organization(DemoOrganization organization, Secrets secrets) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of(
                "id", organization.id(),
                "alias", organization.alias(),
                "name", organization.title(),
                "timeZone", organization.timeZone(),
                "kind", organization.kind(),
                "carrier",
                        Map.of(
                                "provider", "TWILIO",
                                "account", secrets.carrierAccount(organization.alias()),
                                "secret", secrets.carrierToken(organization.alias())),
                "numbers", List.of(Map.of("e164", organization.number(), "label", "Main line"))));
        if (organization != DemoOrganization.PLATFORM) {
            entry.put("parent", DemoOrganization.PLATFORM.id());
        }
        return entry;
    }
}
