package ai.vocelio.whitelabel.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class BrandAssetsTests {

    @Autowired
    BrandAssets assets;

    @Autowired
    UploadTickets tickets;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final UUID alice = UUID.randomUUID();

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void an_asset_has_content_once_and_for_good() {
        UploadTicket ticket = ticket(created(acme));
        BrandAsset filled = Tenant.as(acme, () -> assets.fill(ticket, Drawn.png(8, 8)));

        assertThat(filled.format()).isEqualTo(BrandAssetFormat.PNG);
        assertThat(filled.width()).isEqualTo(8);
        refused(UploadFaultCode.ALREADY_UPLOADED, () -> Tenant.as(acme, () -> assets.fill(ticket, Drawn.png(9, 9))));
        assertThat(Tenant.as(acme, () -> assets.content(Objects.requireNonNull(filled.digest()))))
                .isPresent();
    }

    @Test
    void the_content_of_another_organization_is_not_there() {
        BrandAsset filled = Tenant.as(acme, () -> assets.fill(ticket(created(acme)), Drawn.png(8, 8)));

        assertThat(Tenant.as(globex, () -> assets.content(Objects.requireNonNull(filled.digest()))))
                .isEmpty();
        assertThat(Tenant.as(globex, () -> assets.find(filled.id()))).isEmpty();
        refused(BrandAssetUserErrorCode.NOT_FOUND, () -> Tenant.as(globex, () -> assets.delete(filled.id())));
    }

    @Test
    void a_ticket_of_one_organization_fills_nothing_of_another() {
        UploadTicket ticket = ticket(created(acme));
        refused(UploadFaultCode.ADDRESS_NOT_GOOD, () -> Tenant.as(globex, () -> assets.fill(ticket, Drawn.png(8, 8))));
    }

    @Test
    void a_ticket_that_is_late_forged_or_changed_is_none() {
        String written = created(acme).ticket();
        byte[] whole = Base64.getUrlDecoder().decode(written);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertThat(tickets.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("byte " + i)
                    .isEmpty();
        }
        assertThat(tickets.read(written.substring(4))).isEmpty();
        assertThat(tickets.read("")).isEmpty();
        assertThat(tickets.read("ä")).isEmpty();
        assertThat(tickets.read(written)).isPresent();
        clock.advance(BrandAssets.UPLOAD_TIME);
        assertThat(tickets.read(written)).isEmpty();
    }

    @Test
    void what_was_never_sent_is_forgotten_and_does_not_count() {
        UUID unsent = created(acme).asset().id();
        clock.advance(BrandAssets.UPLOAD_TIME.plus(Duration.ofSeconds(1)));
        created(acme);
        assertThat(Tenant.as(acme, () -> assets.find(unsent))).isEmpty();
        assertThat(Tenant.as(acme, assets::count)).isEqualTo(1);
    }

    @Test
    void an_organization_has_a_bounded_number_of_assets() {
        for (int i = 0; i < BrandAssets.MOST; i++) {
            created(acme);
        }
        refused(BrandAssetUserErrorCode.TOO_MANY_ASSETS, () -> created(acme));
        assertThat(created(globex).asset().uploadedAt()).isNull();
    }

    private IssuedUpload created(UUID organization) {
        return Tenant.as(organization, () -> assets.create(BrandAssetKind.LOGO, alice));
    }

    private UploadTicket ticket(IssuedUpload upload) {
        return tickets.read(upload.ticket()).orElseThrow();
    }

    private static void refused(Enum<?> code, Runnable change) {
        assertThatThrownBy(change::run)
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
