package ai.vocelio.whitelabel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people see of an organization. Equal settings make an equal version.
 *
 * @param name what the organization calls itself
 * @param logoId an uploaded asset of this kind; null for none, as the two that follow
 * @param termsUrl https; null for none, as the two that follow
 * @param senderName whom mails come from
 * @param isPoweredByShown whether pages say that this platform stands behind them
 */
@Embeddable
public record BrandSettings(
        String name,
        @Embedded BrandColors colors,
        @Enumerated(EnumType.STRING) BrandFont font,
        @Nullable UUID logoId,
        @Nullable UUID faviconId,
        @Nullable UUID loginBackgroundId,
        @Nullable String termsUrl,
        @Nullable String privacyUrl,
        @Nullable String imprintUrl,
        String senderName,
        boolean isPoweredByShown) {

    private static final int LONGEST_NAME = 100;

    /** What the brand of an organization begins with that has set nothing yet. */
    static BrandSettings standard(String organizationName) {
        String name = organizationName.length() <= LONGEST_NAME
                ? organizationName
                : organizationName.substring(0, LONGEST_NAME).strip();
        return new BrandSettings(
                name, BrandColors.STANDARD, BrandFont.SYSTEM, null, null, null, null, null, null, name, true);
    }
}
