package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.testing.TestEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();

    private final Vault vault = new Vault(new Vault.Settings(TestEnvironment.ENCRYPTION_KEY));
    private final byte[] sealed = Tenant.as(ACME, () -> vault.seal("carrier", "token"));

    @Test
    void a_secret_opens_for_its_organization_and_use() {
        assertThat(Tenant.as(ACME, () -> vault.open("carrier", sealed))).isEqualTo("token");
    }

    @Test
    void a_secret_stays_closed_for_another_organization_or_use() {
        assertThatThrownBy(() -> Tenant.as(GLOBEX, () -> vault.open("carrier", sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Tenant.as(ACME, () -> vault.open("payments", sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("carrier", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_sealed_secret_shows_nothing_and_is_never_the_same_twice() {
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token");
        assertThat(Tenant.as(ACME, () -> vault.seal("carrier", "token"))).isNotEqualTo(sealed);
    }

    @Test
    void a_key_of_another_length_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> new Vault.Settings("AAAA")).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> new Vault.Settings("no base64 at all")).hasMessageContaining("VOCELIO_ENCRYPTION_KEY");
    }

    @Test
    void the_key_is_not_printed() {
        assertThat(new Vault.Settings(TestEnvironment.ENCRYPTION_KEY))
                .asString()
                .doesNotContain("AAAA");
    }
}
