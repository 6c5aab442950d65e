package ai.vocelio.whitelabel;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the draft of a brand; null leaves as it is.
 *
 * @param expectedVersion refuse unless the brand still has this lock version; null changes it in any case
 */
public record BrandUpdate(
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable BrandColors colors,
        @Nullable BrandFont font,
        Change<UUID> logoId,
        Change<UUID> faviconId,
        Change<UUID> loginBackgroundId,
        Change<String> termsUrl,
        Change<String> privacyUrl,
        Change<String> imprintUrl,
        @Nullable String senderName,
        @Nullable Boolean isPoweredByShown) {

    BrandSettings applyTo(BrandSettings draft) {
        return new BrandSettings(
                name == null ? draft.name() : name.strip(),
                requireNonNullElse(colors, draft.colors()),
                requireNonNullElse(font, draft.font()),
                logoId.instead(draft.logoId()),
                faviconId.instead(draft.faviconId()),
                loginBackgroundId.instead(draft.loginBackgroundId()),
                termsUrl.instead(draft.termsUrl()),
                privacyUrl.instead(draft.privacyUrl()),
                imprintUrl.instead(draft.imprintUrl()),
                senderName == null ? draft.senderName() : senderName.strip(),
                requireNonNullElse(isPoweredByShown, draft.isPoweredByShown()));
    }

    /**
     * A new value of what may also be taken away.
     *
     * @param value null takes it away
     * @param isMade false leaves as it is
     */
    public record Change<T>(@Nullable T value, boolean isMade) {

        /** Leaves as it is. */
        public static <T> Change<T> none() {
            return new Change<>(null, false);
        }

        /** To this value. */
        public static <T> Change<T> to(@Nullable T value) {
            return new Change<>(value, true);
        }

        @Nullable
        T instead(@Nullable T before) {
            return isMade ? value : before;
        }
    }
}
