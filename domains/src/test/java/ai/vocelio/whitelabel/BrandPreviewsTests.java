package ai.vocelio.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class BrandPreviewsTests {

    @Autowired
    BrandPreviews previews;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_link_is_good_until_it_expires() {
        PreviewSecret secret = made(acme, Duration.ofHours(1)).secret();
        assertThat(opens(acme, secret)).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(opens(acme, secret)).isFalse();
        assertThat(Tenant.as(acme, previews::open)).isEmpty();
    }

    @Test
    void a_link_is_good_until_it_is_revoked() {
        IssuedPreview made = made(acme, Duration.ofHours(1));
        Tenant.as(acme, () -> previews.revoke(made.preview().id()));
        assertThat(opens(acme, made.secret())).isFalse();
    }

    @Test
    void a_link_opens_one_organization_and_a_guess_opens_none() {
        PreviewSecret secret = made(acme, Duration.ofHours(1)).secret();
        assertThat(opens(globex, secret)).isFalse();
        assertThat(opens(acme, PreviewSecret.next(acme))).isFalse();
        assertThat(PreviewSecret.parse(secret.text() + "x")).isEmpty();
        assertThat(PreviewSecret.parse(secret.text()).orElseThrow().organizationId())
                .isEqualTo(acme);
        assertThat(secret).hasToString("PreviewSecret[hidden]");
    }

    @Test
    void few_links_are_good_at_once() {
        for (int i = 0; i < BrandPreviews.MOST; i++) {
            made(acme, Duration.ofHours(1));
        }
        assertThatThrownBy(() -> made(acme, Duration.ofHours(1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("revoke");
    }

    private IssuedPreview made(UUID organization, Duration lifetime) {
        return Tenant.as(organization, () -> previews.create(lifetime, UUID.randomUUID()));
    }

    private boolean opens(UUID organization, PreviewSecret secret) {
        return Tenant.as(organization, () -> previews.opens(secret));
    }
}
