package ai.vocelio.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationSecretTests {

    private final InvitationSecret secret = InvitationSecret.next(UUID.randomUUID());

    @Test
    void a_secret_names_its_organization() {
        assertThat(InvitationSecret.parse(secret.text())).contains(secret);
    }

    @Test
    void a_log_never_shows_it() {
        assertThat(secret.toString()).doesNotContain(secret.text().substring(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inv_", "inv_abc", "voc_k3Jx9Qa2_abc", "inv_%s ", "' or 1 = 1"})
    void what_is_written_otherwise_is_none(String text) {
        assertThat(InvitationSecret.parse(text)).isEmpty();
        assertThat(InvitationSecret.parse(secret.text() + "A")).isEmpty();
        assertThat(InvitationSecret.parse(secret.text().substring(0, 60))).isEmpty();
    }
}
