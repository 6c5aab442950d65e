package ai.vocelio.developer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTests {

    private final UUID acme = UUID.randomUUID();
    private final ApiKeySecret secret = ApiKeySecret.next(acme);

    @Test
    void a_secret_names_its_organization() {
        assertThat(ApiKeySecret.parse(secret.text())).contains(secret);
        assertThat(secret.organizationId()).isEqualTo(acme);
    }

    @Test
    void no_two_secrets_are_alike() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(n -> ApiKeySecret.next(acme).text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void one_wrong_letter_is_found_without_asking_anybody() {
        String text = secret.text();
        for (int i = ApiKeySecret.MARK.length(); i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(ApiKeySecret.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("letter %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "voc_", "voc_abcdefgh_", "sk-123", "voc_\u0000bcdefgh_", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_secret_is_none(String text) {
        assertThat(ApiKeySecret.parse(text)).isEmpty();
        assertThat(ApiKeySecret.parse(text + secret.text())).isEmpty();
        assertThat(ApiKeySecret.parse(secret.text() + "A")).isEmpty();
    }

    @Test
    void a_log_shows_no_more_than_the_prefix() {
        assertThat(secret.toString()).hasSize(13).startsWith(secret.prefix()).doesNotContain(secret.text());
    }
}
