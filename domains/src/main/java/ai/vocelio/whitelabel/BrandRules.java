package ai.vocelio.whitelabel;

import static ai.vocelio.kernel.Problem.Kind.INVALID;

import ai.vocelio.kernel.Problem;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import ai.vocelio.whitelabel.assets.BrandAsset;
import ai.vocelio.whitelabel.assets.BrandAssetKind;
import ai.vocelio.whitelabel.assets.BrandAssets;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may be shown to people: colours that can be told apart, links that lead where they say, names of one line, pictures
 * that are there, and what the organization's settings allow.
 */
@Component
class BrandRules {

    /** What could end a header of a mail or a name in it, and what turns the direction of writing (RFC 5322, UAX 9). */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    private static final Pattern NOT_IN_A_SENDER = Pattern.compile("[<>@\"\\\\]");

    private final BrandAssets assets;
    private final Allowances allowances;

    BrandRules(BrandAssets assets, Allowances allowances) {
        this.assets = assets;
        this.allowances = allowances;
    }

    /** @throws Problem when the organization may not change its brand */
    void requireAllowed() {
        allowances.requireOn(SettingName.OWN_BRAND, BrandUserErrorCode.SWITCHED_OFF);
    }

    /** @throws Problem when a brand hides what it has to show */
    void checkShown(BrandSettings settings) {
        if (!settings.isPoweredByShown()) {
            allowances.requireOn(SettingName.POWERED_BY_HIDING, BrandUserErrorCode.SWITCHED_OFF, "isPoweredByShown");
        }
    }

    /** @throws Problem naming the first field at fault */
    void check(BrandSettings settings) {
        requireAllowed();
        checkShown(settings);
        name(settings.name());
        colors(settings.colors());
        url("termsUrl", settings.termsUrl());
        url("privacyUrl", settings.privacyUrl());
        url("imprintUrl", settings.imprintUrl());
        sender(settings.senderName());
        picture("logoId", settings.logoId(), BrandAssetKind.LOGO);
        picture("faviconId", settings.faviconId(), BrandAssetKind.FAVICON);
        picture("loginBackgroundId", settings.loginBackgroundId(), BrandAssetKind.LOGIN_BACKGROUND);
    }

    private void picture(String field, @Nullable UUID assetId, BrandAssetKind kind) {
        if (assetId == null) {
            return;
        }
        BrandAsset asset = assets.find(assetId).orElseThrow(() -> BrandProblems.assetNotFound(field));
        if (asset.kind() != kind) {
            throw BrandProblems.assetOfAnotherKind(field, kind);
        }
        if (asset.uploadedAt() == null) {
            throw BrandProblems.assetNotUploaded(field);
        }
    }

    private static void name(String name) {
        if (name.isBlank() || NOT_IN_A_NAME.matcher(name).find()) {
            throw new Problem(
                    INVALID,
                    BrandUserErrorCode.NAME_INVALID,
                    "Write the name on one line, without control characters.",
                    "name");
        }
    }

    private static void sender(String name) {
        if (name.isBlank()
                || NOT_IN_A_NAME.matcher(name).find()
                || NOT_IN_A_SENDER.matcher(name).find()) {
            throw new Problem(
                    INVALID,
                    BrandUserErrorCode.SENDER_NAME_INVALID,
                    "Write the sender as a name on one line, without < > @ \" \\ and control characters: it is no address.",
                    "senderName");
        }
    }

    private static void colors(BrandColors colors) {
        color("background", colors.background());
        color("text", colors.text());
        color("primary", colors.primary());
        color("onPrimary", colors.onPrimary());
        color("link", colors.link());
        String background = colors.background();
        apart(Contrast.OF_TEXT, "text", colors.text(), "background", background);
        apart(Contrast.OF_TEXT, "link", colors.link(), "background", background);
        apart(Contrast.OF_TEXT, "onPrimary", colors.onPrimary(), "primary", colors.primary());
        apart(Contrast.OF_SHAPES, "primary", colors.primary(), "background", background);
    }

    private static void color(String field, String color) {
        if (!Contrast.isColor(color)) {
            throw new Problem(
                    INVALID,
                    BrandUserErrorCode.COLOR_INVALID,
                    "Write the colour " + field + " as #rrggbb: #0b5bd3.",
                    "colors",
                    field);
        }
    }

    private static void apart(double least, String field, String color, String on, String ground) {
        Contrast.below(least, color, ground).ifPresent(ratio -> {
            throw new Problem(
                    INVALID,
                    BrandUserErrorCode.CONTRAST_TOO_LOW,
                    "%s %s on %s %s has a contrast of %s:1; people need at least %s:1 (WCAG 2.2): choose a darker or lighter one."
                            .formatted(field, color, on, ground, ratio, least),
                    "colors",
                    field);
        });
    }

    private static void url(String field, @Nullable String url) {
        if (url != null && !isHttps(url)) {
            throw new Problem(
                    INVALID,
                    BrandUserErrorCode.URL_INVALID,
                    "Write the address with https and a host name, without user and password: https://example.com/terms.",
                    field);
        }
    }

    private static boolean isHttps(String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
