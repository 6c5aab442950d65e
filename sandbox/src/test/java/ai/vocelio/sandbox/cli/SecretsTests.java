package ai.vocelio.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsTests {

    @TempDir
    Path home;

    @Test
    void secrets_are_made_once_kept_and_readable_by_their_owner_only() throws Exception {
        Secrets first = Secrets.in(home);
        String password = first.demoPassword("alice");
        String account = first.carrierAccount("acme");
        Secrets later = Secrets.in(home);
        assertThat(later.demoPassword("alice")).isEqualTo(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){2}");
        assertThat(later.carrierAccount("acme")).isEqualTo(account).matches("AC[0-9a-f]{32}");
        assertThat(later.demoPassword("grace")).isNotEqualTo(password);
        assertThat(Base64.getDecoder().decode(later.encryptionKey())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void each_demo_organization_gets_its_own_carrier_account_and_number() throws Exception {
        Secrets secrets = Secrets.in(home);
        JsonNode file = JsonMapper.shared().readTree(Files.readString(Bootstrap.write(home, secrets)));
        JsonNode acme = file.at("/organizations/1");
        JsonNode globex = file.at("/organizations/2");
        assertThat(acme.path("alias").asString()).isEqualTo("acme");
        assertThat(acme.at("/numbers/0/e164").asString()).isEqualTo("+12125550100");
        assertThat(globex.at("/numbers/0/e164").asString()).isEqualTo("+13105550100");
        assertThat(acme.at("/carrier/account").asString())
                .isEqualTo(secrets.carrierAccount("acme"))
                .isNotEqualTo(globex.at("/carrier/account").asString());
    }

    @Test
    void the_demo_organizations_are_those_of_the_realm() throws Exception {
        try (var people = getClass().getResourceAsStream("/keycloak/demo/demo-people.json")) {
            JsonNode realm = JsonMapper.shared().readTree(people);
            for (DemoOrganization organization : DemoOrganization.values()) {
                JsonNode same = realm.path("organizations")
                        .valueStream()
                        .filter(each -> organization.id().equals(each.path("id").asString()))
                        .findFirst()
                        .orElseThrow();
                assertThat(same.path("alias").asString()).isEqualTo(organization.alias());
                assertThat(same.path("name").asString()).isEqualTo(organization.title());
                assertThat(same.path("members")
                                .valueStream()
                                .map(each -> each.path("username").asString()))
                        .containsExactlyElementsOf(organization.people().stream()
                                .map(organization::login)
                                .toList());
            }
        }
    }
}
