package ai.vocelio.bff.whitelabel;

import ai.vocelio.whitelabel.BrandColors;
import ai.vocelio.whitelabel.BrandFont;
import ai.vocelio.whitelabel.BrandUpdate;
import ai.vocelio.whitelabel.BrandUpdate.Change;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** A change of the draft of a brand. Pictures and addresses can be taken away, so that there null is not absence. */
record BrandUpdateInput(
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable BrandColors colors,
        @Nullable BrandFont font,
        ArgumentValue<UUID> logoId,
        ArgumentValue<UUID> faviconId,
        ArgumentValue<UUID> loginBackgroundId,
        ArgumentValue<String> termsUrl,
        ArgumentValue<String> privacyUrl,
        ArgumentValue<String> imprintUrl,
        @Nullable String senderName,
        @Nullable Boolean isPoweredByShown) {

    BrandUpdate toUpdate() {
        return new BrandUpdate(
                expectedVersion,
                name,
                colors,
                font,
                change(logoId),
                change(faviconId),
                change(loginBackgroundId),
                change(termsUrl),
                change(privacyUrl),
                change(imprintUrl),
                senderName,
                isPoweredByShown);
    }

    private static <T> Change<T> change(ArgumentValue<T> given) {
        return given.isOmitted() ? Change.none() : Change.to(given.value());
    }
}
